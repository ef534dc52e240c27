package se.uppdrag.meetings;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.Progress.Stage;
import se.uppdrag.meetings.pages.ChangePage;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;
import se.uppdrag.web.Acts;
import se.uppdrag.web.DateFields;
import se.uppdrag.web.Form;
import se.uppdrag.web.Form.Filled;
import se.uppdrag.web.Sent;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/sammantraden/{organ}/{dag}/andra`: cancels a meeting, moves it, and says what those who come
/// need to know. For the chair, who decides it, and the secretary, who enters what she has decided.
@Controller
class ReschedulingController {

    private static final String HERE = "/sammantraden/{organ}/{day}/andra";

    private final Meetings meetings;
    private final Rescheduling rescheduling;
    private final MeetingPages pages;
    private final ChangedPages changed;
    private final Register register;
    private final Gate gate;
    private final Acts acts;
    private final Texts texts;

    ReschedulingController(
            Meetings meetings,
            Rescheduling rescheduling,
            MeetingPages pages,
            ChangedPages changed,
            Register register,
            Gate gate,
            Acts acts,
            Texts texts) {
        this.meetings = meetings;
        this.rescheduling = rescheduling;
        this.pages = pages;
        this.changed = changed;
        this.register = register;
        this.gate = gate;
        this.acts = acts;
        this.texts = texts;
    }

    @GetMapping(HERE)
    String show(@PathVariable String organ, @PathVariable String day, SignedIn who, Model model) {
        return show(found(organ, day, who), null, model);
    }

    @PostMapping(HERE + "/stall-in")
    String cancel(
            @PathVariable String organ,
            @PathVariable String day,
            SignedIn who,
            Sent sent,
            Model model) {
        var meeting = found(organ, day, who);
        return acts.take(
                cancelling(meeting),
                sent,
                filled ->
                        rescheduling
                                .cancel(meeting, decision(filled), begun(meeting), who.person())
                                .map(Meeting::address),
                filled -> show(meeting, filled, model));
    }

    @PostMapping(HERE + "/flytta")
    String move(
            @PathVariable String organ,
            @PathVariable String day,
            SignedIn who,
            Sent sent,
            Model model) {
        var meeting = found(organ, day, who);
        var time = DateFields.time(sent.fields().getOrDefault("tid", "").strip().replace('.', ':'));
        if (time.isEmpty()) {
            sent.wrong();
            return show(
                    meeting,
                    moving(meeting).read(sent.fields()).mistaken("tid", "meetings.mistake.time"),
                    model);
        }
        return acts.take(
                moving(meeting),
                sent,
                filled ->
                        rescheduling
                                .move(
                                        meeting,
                                        filled.day("datum"),
                                        LocalTime.parse(time),
                                        filled.text("plats"),
                                        decision(filled),
                                        begun(meeting),
                                        who.person())
                                .map(Meeting::address),
                filled -> show(meeting, filled, model));
    }

    @PostMapping(HERE + "/besok")
    String visit(
            @PathVariable String organ,
            @PathVariable String day,
            SignedIn who,
            Sent sent,
            Model model) {
        var meeting = found(organ, day, who);
        var form = visiting(meeting);
        var webcast = form.read(sent.fields()).text("webbsandning");
        if (!webcast.isEmpty() && !webcast.matches("https://[^\\s/]+\\.[^\\s]+")) {
            sent.wrong();
            return show(
                    meeting,
                    form.read(sent.fields()).mistaken("webbsandning", "meetings.mistake.webcast"),
                    model);
        }
        return acts.take(
                form,
                sent,
                filled ->
                        rescheduling
                                .tell(
                                        meeting,
                                        new Visit(
                                                filled.text("fragestund"),
                                                webcast,
                                                filled.text("tillganglighet")))
                                .map(Meeting::address),
                filled -> show(meeting, filled, model));
    }

    private static Change.Decision decision(Filled filled) {
        return new Change.Decision(
                filled.text("beslutad-av"), filled.ticked("samrad"), filled.text("skal"));
    }

    private Form cancelling(Meeting meeting) {
        return deciding(
                Form.of("meetings", "cancel", meeting.address() + "/andra/stall-in"), meeting);
    }

    private Form moving(Meeting meeting) {
        return deciding(
                Form.of("meetings", "move", meeting.address() + "/andra/flytta")
                        .day("datum")
                        .beginning("datum", meeting.onDate().toString())
                        .text("tid", 5)
                        .beginning("tid", SwedishTime.timeOf(meeting.startsAt()).toString())
                        .text("plats", 200)
                        .beginning("plats", meeting.place()),
                meeting);
    }

    private Form deciding(Form form, Meeting meeting) {
        return form.text("beslutad-av", 100)
                .beginning("beslutad-av", chair(meeting))
                .tick("samrad")
                .area("skal", 500);
    }

    private Form visiting(Meeting meeting) {
        var said = rescheduling.proposed(meeting);
        return Form.of("meetings", "visit", meeting.address() + "/andra/besok")
                .optionalText("fragestund", 200)
                .beginning("fragestund", said.questionTime())
                .optionalText("webbsandning", 300)
                .beginning("webbsandning", said.webcast())
                .optionalArea("tillganglighet", 500)
                .beginning("tillganglighet", said.access());
    }

    private String chair(Meeting meeting) {
        return register
                .organ(meeting.organ())
                .map(organ -> register.roll(organ, meeting.onDate()))
                .stream()
                .flatMap(roll -> roll.members().stream())
                .filter(one -> one.post() == Post.CHAIR)
                .map(Membership::name)
                .findFirst()
                .orElse("");
    }

    private boolean begun(Meeting meeting) {
        return Progress.reached(pages.marks(meeting), Stage.OPENED).isPresent();
    }

    private String show(Meeting meeting, @Nullable Filled again, Model model) {
        var forms =
                meeting.cancelled()
                        ? List.<Form>of()
                        : List.of(cancelling(meeting), moving(meeting), visiting(meeting));
        model.addAttribute(
                "page",
                new ChangePage(
                        meeting.address(),
                        meeting.organName() + " " + Swedish.date(meeting.onDate()),
                        Swedish.capital(pages.facts(meeting)),
                        changed.of(meeting),
                        texts.get(
                                register.organ(meeting.organ()).orElseThrow().assembly()
                                        ? "meetings.change.who.assembly"
                                        : "meetings.change.who.committee"),
                        acts.shown(again, forms)));
        return "meetings/change";
    }

    private Meeting found(String organ, String day, SignedIn who) {
        var meeting =
                meetings.meeting(organ, day)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!gate.open(who, Role.SECRETARY, organ) && !gate.open(who, Role.PRESIDIUM, organ)) {
            throw new AccessDeniedException("changing a meeting");
        }
        return meeting;
    }
}
