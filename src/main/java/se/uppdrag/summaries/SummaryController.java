package se.uppdrag.summaries;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.meetings.AgendaItem;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.summaries.pages.WritingPage;
import se.uppdrag.trail.Command;
import se.uppdrag.web.Acts;
import se.uppdrag.web.Form;
import se.uppdrag.web.Form.Filled;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/sammantraden/{organ}/{dag}/kort-sagt`: the office puts the meeting's decisions in plain words.
@Controller
class SummaryController {

    private static final String HERE = "/sammantraden/{organ}/{day}/kort-sagt";
    private static final int LONGEST = 1500;

    private final Summaries summaries;
    private final SummaryTable table;
    private final Meetings meetings;
    private final Gate gate;
    private final Acts acts;
    private final Texts texts;

    SummaryController(
            Summaries summaries,
            SummaryTable table,
            Meetings meetings,
            Gate gate,
            Acts acts,
            Texts texts) {
        this.summaries = summaries;
        this.table = table;
        this.meetings = meetings;
        this.gate = gate;
        this.acts = acts;
        this.texts = texts;
    }

    @GetMapping(HERE)
    String show(
            @PathVariable String organ,
            @PathVariable String day,
            @RequestParam(defaultValue = "") String arende,
            SignedIn who,
            Model model) {
        return show(found(organ, day, who), arende, null, model);
    }

    @PostMapping(HERE + "/{act:skriv|publicera|ratta}")
    String act(
            @PathVariable String organ,
            @PathVariable String day,
            @PathVariable String act,
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var meeting = found(organ, day, who);
        int item =
                item(meeting, sent.getOrDefault("arende", ""))
                        .map(AgendaItem::position)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return acts.take(
                form(meeting, act, item),
                sent,
                command,
                response,
                filled ->
                        done(meeting, act, item, filled, who)
                                .map(_ -> meeting.address() + "/kort-sagt?arende=" + item),
                filled -> show(meeting, Integer.toString(item), filled, model));
    }

    private Outcome<?> done(Meeting meeting, String act, int item, Filled filled, SignedIn who) {
        return switch (act) {
            case "skriv" -> summaries.write(meeting, item, filled.text("text"), who.person());
            case "ratta" -> summaries.publish(meeting, item, filled.text("varfor"), who.person());
            default -> summaries.publish(meeting, item, "", who.person());
        };
    }

    private Form form(Meeting meeting, String act, int item) {
        var here = meeting.address() + "/kort-sagt/" + act;
        return switch (act) {
            case "skriv" -> item(Form.of("summaries", "write", here), item).area("text", LONGEST);
            case "ratta" -> item(Form.of("summaries", "correct", here), item).text("varfor", 300);
            default -> item(Form.of("summaries", "publish", here), item);
        };
    }

    private static Form item(Form form, int item) {
        return form.hidden("arende", Integer.toString(item));
    }

    private Optional<AgendaItem> item(Meeting meeting, String number) {
        return items(meeting).stream()
                .filter(one -> Integer.toString(one.position()).equals(number))
                .findFirst();
    }

    private List<AgendaItem> items(Meeting meeting) {
        return meetings.agenda(meeting.id()).stream()
                .filter(one -> one.kind() != AgendaItem.Kind.FORMALITY)
                .toList();
    }

    private String show(Meeting meeting, String chosen, @Nullable Filled again, Model model) {
        var drafts = table.drafts(meeting.id());
        var published = summaries.of(meeting);
        var item = item(meeting, chosen).orElse(null);
        var text = item == null ? "" : drafts.getOrDefault(item.position(), "");
        var read = Readability.of(text);
        model.addAttribute(
                "page",
                new WritingPage(
                        meeting.address(),
                        meeting.organName() + " " + Swedish.date(meeting.onDate()),
                        items(meeting).stream()
                                .map(one ->
                                        new WritingPage.Item(
                                                one.position(),
                                                one.title(),
                                                state(one, drafts, published),
                                                one.equals(item)))
                                .toList(),
                        item == null ? "" : item.title(),
                        text,
                        text.isEmpty()
                                ? ""
                                : texts.get("summaries.lix." + read.grade(), read.lix()),
                        read.longSentences(),
                        item == null
                                ? List.of()
                                : acts.shown(
                                        again, forms(meeting, item.position(), text, published))));
        return "summaries/writing";
    }

    private List<Form> forms(Meeting meeting, int item, String text, List<Summary> published) {
        var forms = new ArrayList<Form>();
        forms.add(form(meeting, "skriv", item).beginning("text", text));
        if (!text.isEmpty()) {
            forms.add(
                    form(
                            meeting,
                            published.stream().anyMatch(one -> one.item() == item)
                                    ? "ratta"
                                    : "publicera",
                            item));
        }
        return forms;
    }

    private static String state(
            AgendaItem item, Map<Integer, String> drafts, List<Summary> published) {
        var out = published.stream().filter(one -> one.item() == item.position()).findFirst();
        var draft = drafts.get(item.position());
        if (out.isPresent()) {
            return out.get().text().equals(draft) ? "PUBLISHED" : "CHANGED";
        }
        return draft == null ? "NOTHING" : "DRAFT";
    }

    private Meeting found(String organ, String day, SignedIn who) {
        gate.require(who, Role.SECRETARY, organ);
        return meetings.meeting(organ, day)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
