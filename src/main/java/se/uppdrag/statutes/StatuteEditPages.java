package se.uppdrag.statutes;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.uppdrag.statutes.pages.StatuteEditPage;
import se.uppdrag.statutes.pages.StatuteForm;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// The page where a statute is kept: its card, its versions, and what is being written on.
@Component
class StatuteEditPages {

    private final StatuteVersionTable versions;
    private final StatuteDrafts drafts;
    private final HistoryPages history;
    private final StatutePages pages;
    private final StatuteWords words;
    private final Texts texts;

    StatuteEditPages(
            StatuteVersionTable versions,
            StatuteDrafts drafts,
            HistoryPages history,
            StatutePages pages,
            StatuteWords words,
            Texts texts) {
        this.versions = versions;
        this.drafts = drafts;
        this.history = history;
        this.pages = pages;
        this.words = words;
        this.texts = texts;
    }

    LocalDate today() {
        return pages.today();
    }

    StatuteEditPage of(Statute statute, StatuteForm form) {
        var card = statute.card();
        var review = card.nextReview();
        return new StatuteEditPage(
                StatuteEditController.address(statute),
                statute.address(),
                statute.title(),
                words.kind(statute.kind()),
                words.organOptions(pages.today()),
                history.history(statute).rows(),
                drafts.open(statute).stream()
                        .map(one ->
                                new StatuteEditPage.Draft(
                                        StatuteDraftController.address(statute, one),
                                        texts.get(
                                                "statutes.draft.of",
                                                texts.get("statutes.form." + one.form()),
                                                Swedish.date(one.from()))))
                        .toList(),
                versions.heads(statute.id()).stream().anyMatch(one -> one.inForceTo() == null),
                form.or(
                        Map.of(
                                "titel",
                                card.title(),
                                "organ",
                                card.organ(),
                                "ansvarig",
                                card.responsible(),
                                "amne",
                                card.subject(),
                                "granskas",
                                Optional.ofNullable(review).map(Object::toString).orElse(""))));
    }
}
