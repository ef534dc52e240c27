package se.uppdrag.calling;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
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
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.assignments.Absences;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.Texts;

/// The alternate's answer under `/mitt-uppdrag/inkallelse`, and the secretary's page for a meeting.
@Controller
class CallingController {

    private static final String MEETING = "/sammantraden/{organ}/{day}/inkallelse";
    private static final String ASKED = "/mitt-uppdrag/inkallelse/{id}";

    private final Callings callings;
    private final CallingPages pages;
    private final Absences absences;
    private final Meetings meetings;
    private final Gate gate;
    private final Trail trail;
    private final Texts texts;

    CallingController(
            Callings callings,
            CallingPages pages,
            Absences absences,
            Meetings meetings,
            Gate gate,
            Trail trail,
            Texts texts) {
        this.callings = callings;
        this.pages = pages;
        this.absences = absences;
        this.meetings = meetings;
        this.gate = gate;
        this.trail = trail;
        this.texts = texts;
    }

    @GetMapping(ASKED)
    String asked(SignedIn who, @PathVariable UUID id, Model model) {
        model.addAttribute("page", pages.asked(own(who, id), null));
        return "calling/asked";
    }

    @PostMapping(ASKED)
    String answer(
            SignedIn who,
            Command command,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String svar,
            Model model,
            HttpServletResponse response) {
        var asking = own(who, id);
        var outcome =
                trail.once(
                        command,
                        () -> callings.answer(asking, svar.equals("ja")).map(Asking::address));
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                model.addAttribute("page", pages.asked(own(who, id), texts.of(refused)));
                yield "calling/asked";
            }
        };
    }

    @GetMapping(MEETING)
    String meeting(
            @PathVariable String organ, @PathVariable String day, SignedIn who, Model model) {
        return meeting(secretary(organ, day, who), null, model);
    }

    /// Somebody has told the secretary that she cannot come, or that she can after all.
    @PostMapping(MEETING + "/franvaro")
    String absence(
            @PathVariable String organ,
            @PathVariable String day,
            SignedIn who,
            Command command,
            @RequestParam UUID person,
            @RequestParam(defaultValue = "true") boolean borta,
            Model model,
            HttpServletResponse response) {
        var meeting = secretary(organ, day, who);
        return answer(
                trail.once(
                        command,
                        () ->
                                absences.tell(new PersonId(person), meeting, borta)
                                        .map(_ -> meeting.address() + "/inkallelse")),
                meeting,
                model,
                response);
    }

    @PostMapping(MEETING + "/nasta")
    String next(
            @PathVariable String organ,
            @PathVariable String day,
            SignedIn who,
            Command command,
            @RequestParam UUID fraga,
            Model model,
            HttpServletResponse response) {
        var meeting = secretary(organ, day, who);
        return answer(
                trail.once(
                        command,
                        () ->
                                callings.passOver(meeting, fraga)
                                        .map(_ -> meeting.address() + "/inkallelse")),
                meeting,
                model,
                response);
    }

    private String answer(
            Outcome<String> outcome, Meeting meeting, Model model, HttpServletResponse response) {
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield meeting(meeting, refused, model);
            }
        };
    }

    private String meeting(Meeting meeting, @Nullable Refused<?> refused, Model model) {
        model.addAttribute(
                "page", pages.calling(meeting, refused == null ? null : texts.of(refused)));
        return "calling/calling";
    }

    /// Hers alone; to everybody else it does not exist.
    private Asking own(SignedIn who, UUID id) {
        return callings.asking(id)
                .filter(one -> one.alternate().equals(who.person()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Meeting secretary(String organ, String day, SignedIn who) {
        gate.require(who, Role.SECRETARY, organ);
        return meetings.meeting(organ, day)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
