package se.uppdrag.statutes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.uppdrag.meetings.AgendaItem;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.statutes.pages.DifferencePage;
import se.uppdrag.statutes.pages.DraftPage;
import se.uppdrag.statutes.pages.StatuteForm;
import se.uppdrag.statutes.pages.StatutePage;
import se.uppdrag.web.Texts;

/// A draft with what it would make of the text, and where it may be put.
@Component
class DraftViews {

    /// An item of a meeting to come.
    record Place(Meeting meeting, AgendaItem item) {}

    private final StatuteDrafts drafts;
    private final Meetings meetings;
    private final StatutePages pages;
    private final StatuteWords words;
    private final TextViews views;
    private final Texts texts;

    DraftViews(
            StatuteDrafts drafts,
            Meetings meetings,
            StatutePages pages,
            StatuteWords words,
            TextViews views,
            Texts texts) {
        this.drafts = drafts;
        this.meetings = meetings;
        this.pages = pages;
        this.words = words;
        this.views = views;
        this.texts = texts;
    }

    /// @param chosen the item's id
    Optional<Place> place(String chosen) {
        return places().stream()
                .filter(one -> one.item().id().toString().equals(chosen))
                .findFirst();
    }

    private List<Place> places() {
        return drafts.meetingsToCome().stream()
                .flatMap(meeting ->
                        meetings.agenda(meeting.id()).stream()
                                .filter(item -> item.matter() != null)
                                .map(item -> new Place(meeting, item)))
                .toList();
    }

    DraftPage page(Statute statute, Draft draft, StatuteForm form) {
        var before =
                drafts.before(statute, draft.from())
                        .map(StatuteVersion::tree)
                        .orElse(StatuteText.EMPTY);
        var reading = draft.form().read(draft.source(), before);
        var text = reading instanceof Reading.Read(var tree) ? tree : null;
        var lines =
                text == null || before.units().isEmpty()
                        ? List.<DifferencePage.Line>of()
                        : words.lines(Difference.between(before, text));
        return new DraftPage(
                new StatutePage.Link(statute.title(), StatuteEditController.address(statute)),
                StatuteDraftController.address(statute, draft),
                texts.get("statutes.draft.title", statute.title()),
                Integer.toString(draft.edition()),
                draft.form() == Form.CHANGES,
                reading instanceof Reading.Faulty(var faults) ? views.faults(faults) : List.of(),
                text == null ? null : views.of(text),
                words.lines(lines.size()),
                lines,
                places().stream().map(this::option).toList(),
                words.organOptions(pages.today()),
                puts(statute, draft),
                form.or(values(draft)));
    }

    private StatuteForm.Option option(Place place) {
        return new StatuteForm.Option(
                place.item().id().toString(),
                texts.get(
                        "statutes.draft.item",
                        place.meeting().name(),
                        Integer.toString(place.item().position()),
                        place.item().title()));
    }

    /// What the fields begin with: the text itself, and the decision where a meeting has made one.
    private Map<String, String> values(Draft draft) {
        var values = new LinkedHashMap<String, String>();
        values.put("text", draft.source());
        values.put("galler-fran", draft.from().toString());
        values.put("form", draft.form().word());
        values.put("fran", draft.from().toString());
        for (var put : drafts.puts(draft)) {
            var answer = drafts.answer(put);
            var meeting = meetings.meeting(put.meeting());
            if (answer.isPresent() && meeting.isPresent()) {
                values.put("beslutsorgan", meeting.get().organ());
                values.put("beslutsdag", meeting.get().onDate().toString());
                values.put("paragraf", Integer.toString(answer.get().section()));
                values.put("dnr", put.matterSlug());
                break;
            }
        }
        return values;
    }

    private List<StatutePage.Remark> puts(Statute statute, Draft draft) {
        var puts = new ArrayList<StatutePage.Remark>();
        for (var put : drafts.puts(draft)) {
            var meeting = meetings.meeting(put.meeting()).orElseThrow();
            puts.add(
                    new StatutePage.Remark(
                            drafts.answer(put)
                                    .map(one -> answered(meeting, one))
                                    .orElseGet(() -> texts.get("statutes.answer.none")),
                            StatuteDrafts.address(statute, put),
                            texts.get("statutes.draft.put", meeting.name())));
        }
        return puts;
    }

    private String answered(Meeting meeting, Put.Answer answer) {
        var sentence =
                texts.get(
                        "statutes.answer." + answer.result(),
                        words.decision(meeting.organName(), meeting.onDate(), answer.section()));
        return answer.reason().isEmpty() ? sentence : sentence + " " + answer.reason();
    }
}
