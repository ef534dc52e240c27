package se.uppdrag.initiatives;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.initiatives.pages.FilingPage;
import se.uppdrag.initiatives.pages.HandedPage;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// The form to hand something in, ready to show, with what it follows up beside it.
@Component
class FilingPages {

    private final Initiatives initiatives;
    private final FollowUps followUps;
    private final HandedIn handedIn;
    private final WrittenAnswers answers;
    private final Texts texts;
    private final Clock clock;

    FilingPages(
            Initiatives initiatives,
            FollowUps followUps,
            HandedIn handedIn,
            WrittenAnswers answers,
            Texts texts,
            Clock clock) {
        this.initiatives = initiatives;
        this.followUps = followUps;
        this.handedIn = handedIn;
        this.answers = answers;
        this.texts = texts;
        this.clock = clock;
    }

    /// @param offered what the draft could be made a follow-up to; nothing where it is none
    FilingPage page(
            PersonId person,
            Draft draft,
            @Nullable Receipt offered,
            Map<String, String> mistakes,
            @Nullable RefusalText refusal,
            boolean saved) {
        var serving = initiatives.mayFile(person) instanceof Granted<Boolean>(var now, _) && now;
        return new FilingPage(
                draft.kind().name(),
                draft.title(),
                draft.text(),
                draft.proposal(),
                draft.addressee(),
                draft.fileName() == null ? "" : draft.fileName(),
                addressees(),
                mistakes,
                refusal,
                Arrays.stream(Kind.values())
                        .collect(
                                Collectors.toMap(
                                        Kind::name, kind -> reaches(kind, clock.instant()))),
                serving,
                saved,
                followUps.of(draft).map(this::followed).orElse(null),
                offered == null
                        ? null
                        : new FilingPage.Offer(offered.matterSlug(), offered.title()));
    }

    private FilingPage.Followed followed(Followed one) {
        var receipt = one.receipt();
        var answered = one.answered();
        var where = answered == null ? null : answered.link();
        return new FilingPage.Followed(
                receipt.matterSlug(),
                texts.get("initiatives.kind." + receipt.kind()) + " " + receipt.dnr(),
                receipt.title(),
                InitiativePages.address(receipt),
                handedIn.find(receipt.matterSlug())
                        .map(handed -> InitiativePages.paragraphs(handed.latest().text()))
                        .orElse(List.of()),
                answers.published(receipt).stream()
                        .map(answer ->
                                new HandedPage.Answer(
                                        answer.name(),
                                        Swedish.date(answer.at()),
                                        InitiativePages.paragraphs(answer.text())))
                        .toList(),
                answered == null
                        ? ""
                        : texts.get("initiatives.follow.answered", Swedish.date(answered.onDate())),
                Objects.requireNonNullElse(where, ""));
    }

    /// Which meeting takes up what is handed in at the moment, and until when it would.
    String reaches(Kind kind, Instant at) {
        return initiatives
                .reached(kind, at)
                .map(reached ->
                        texts.get(
                                reached.lastDay().equals(reached.meeting().onDate())
                                        ? "initiatives.reaches.any-time"
                                        : "initiatives.reaches",
                                Swedish.date(reached.meeting().onDate()),
                                Swedish.date(reached.lastDay())))
                .orElse("");
    }

    private List<FilingPage.Addressee> addressees() {
        return initiatives.answering(SwedishTime.dateOf(clock.instant())).stream()
                .map(one -> new FilingPage.Addressee(one.key(), one.name()))
                .toList();
    }

    Set<String> answering() {
        return addressees().stream().map(FilingPage.Addressee::slug).collect(Collectors.toSet());
    }

    String addressee(String slug) {
        return addressees().stream()
                .filter(one -> one.slug().equals(slug))
                .map(FilingPage.Addressee::name)
                .collect(Collectors.joining());
    }

    /// What a draft follows up, in a word; empty for none.
    String follows(Draft draft) {
        return followUps.of(draft).map(one -> follows(one.receipt())).orElse("");
    }

    static String follows(Receipt before) {
        return before.title() + " (" + before.dnr() + ")";
    }
}
