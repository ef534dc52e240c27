package se.uppdrag.minutes;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Acts;
import se.uppdrag.web.Answers;
import se.uppdrag.web.Form;
import se.uppdrag.web.Form.Filled;
import se.uppdrag.web.Texts;

/// `/sammantraden/{organ}/{day}/expediering` for the secretary, and `/expediering/{id}` for whoever
/// was sent a decision.
@Controller
class AfterController {

    private static final String HERE = "/sammantraden/{organ}/{day}/expediering";

    private final Meetings meetings;
    private final AfterDecision after;
    private final AfterPages pages;
    private final Readers readers;
    private final Acts acts;
    private final Trail trail;
    private final Texts texts;

    AfterController(
            Meetings meetings,
            AfterDecision after,
            AfterPages pages,
            Readers readers,
            Acts acts,
            Trail trail,
            Texts texts) {
        this.meetings = meetings;
        this.after = after;
        this.pages = pages;
        this.readers = readers;
        this.acts = acts;
        this.trail = trail;
        this.texts = texts;
    }

    @GetMapping(HERE)
    String list(
            @PathVariable String organ,
            @PathVariable String day,
            @RequestParam(defaultValue = "") String paragraf,
            @RequestParam(defaultValue = "") String mottagare,
            SignedIn who,
            Model model) {
        var meeting = kept(organ, day, who);
        model.addAttribute("page", pages.page(meeting, paragraf, mottagare, null));
        return "minutes/after";
    }

    @PostMapping(HERE + "/{act:mottagare|skicka|kvittens|overklagat|utgang}")
    String act(
            @PathVariable String organ,
            @PathVariable String day,
            @PathVariable String act,
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var meeting = kept(organ, day, who);
        return acts.take(
                form(meeting, act),
                sent,
                command,
                response,
                filled ->
                        done(meeting, act, filled, who)
                                .map(_ -> meeting.address() + "/expediering"),
                again -> {
                    model.addAttribute("page", pages.page(meeting, "", "", again));
                    return "minutes/after";
                });
    }

    private Form form(Meeting meeting, String act) {
        return switch (act) {
            case "mottagare" -> pages.recipient(meeting, "", "");
            case "skicka" -> pages.sending(meeting);
            case "kvittens" -> pages.receipt(meeting);
            case "overklagat" -> pages.appeal(meeting);
            default -> pages.outcome(meeting);
        };
    }

    private Outcome<?> done(Meeting meeting, String act, Filled filled, SignedIn who) {
        return switch (act) {
            case "mottagare" ->
                    after.list(
                            meeting,
                            filled.number("paragraf"),
                            filled.text("mottagare"),
                            filled.choice("satt", Dispatch.Way.class),
                            filled.text("adress"),
                            who.person());
            case "skicka" -> after.send(meeting, who.person());
            case "kvittens" -> after.acknowledge(UUID.fromString(filled.text("vem")), who.person());
            case "overklagat" ->
                    after.appealed(
                            meeting,
                            filled.number("paragraf"),
                            filled.day("dag"),
                            filled.text("diarienummer"),
                            who.person());
            default ->
                    after.take(
                            meeting,
                            UUID.fromString(filled.text("overklagande")),
                            filled.choice("utgang", LodgedAppeal.Step.class),
                            filled.day("dag"),
                            filled.text("not"),
                            who.person());
        };
    }

    @GetMapping("/expediering/{id:[0-9a-f-]{36}}")
    String receipt(@PathVariable UUID id, Model model) {
        var meeting =
                after.meeting(id).flatMap(meetings::meeting).orElseThrow(AfterController::notFound);
        var dispatch =
                after.dispatch(id)
                        .filter(one -> one.sentAt() != null)
                        .orElseThrow(AfterController::notFound);
        model.addAttribute("page", pages.receipt(meeting, dispatch));
        return "minutes/receipt";
    }

    @PostMapping("/expediering/{id:[0-9a-f-]{36}}")
    String acknowledge(
            @PathVariable UUID id, Command command, Model model, HttpServletResponse response) {
        if (after.dispatch(id).isEmpty()) {
            throw notFound();
        }
        var outcome = trail.once(command, () -> after.acknowledge(id, null).map(Dispatch::receipt));
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                model.addAttribute("page", texts.of(refused));
                yield "web/refusal";
            }
        };
    }

    private Meeting kept(String organ, String day, SignedIn who) {
        var meeting = meetings.meeting(organ, day).orElseThrow(AfterController::notFound);
        readers.requireKeeper(meeting, who);
        return meeting;
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
