package se.uppdrag.assignments;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
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
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.register.Party;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.DateFields;
import se.uppdrag.web.Texts;

/// `/administration/avsagelser`: those who leave, from the request to the successor.
@Controller
class LeavingController {

    private static final String HERE = "/administration/avsagelser";

    private final Leavings leavings;
    private final Successions successions;
    private final LeavingPages pages;
    private final Register register;
    private final Meetings meetings;
    private final Gate gate;
    private final Trail trail;
    private final Texts texts;

    LeavingController(
            Leavings leavings,
            Successions successions,
            LeavingPages pages,
            Register register,
            Meetings meetings,
            Gate gate,
            Trail trail,
            Texts texts) {
        this.leavings = leavings;
        this.successions = successions;
        this.pages = pages;
        this.register = register;
        this.meetings = meetings;
        this.gate = gate;
        this.trail = trail;
        this.texts = texts;
    }

    @GetMapping(HERE)
    String all(SignedIn who, Model model) {
        require(who);
        return pages.all(model);
    }

    @GetMapping(HERE + "/{id}")
    String one(SignedIn who, @PathVariable UUID id, Model model) {
        require(who);
        return pages.one(found(id), "", null, model);
    }

    @PostMapping(HERE + "/{id}/dagordning")
    String agenda(
            SignedIn who,
            Command command,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String mote,
            Model model,
            HttpServletResponse response) {
        require(who);
        var leaving = found(id);
        var meeting = meetings.meeting(register.assembly().slug(), mote);
        if (meeting.isEmpty()) {
            return problem(leaving, "assignments.leaving.no-meeting", model, response);
        }
        return answer(
                command,
                leaving,
                () -> leavings.putOnAgenda(leaving, meeting.get()),
                model,
                response);
    }

    @PostMapping(HERE + "/{id}/beslut")
    String decide(
            SignedIn who,
            Command command,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        require(who);
        var leaving = found(id);
        var day = DateFields.read(fields.getOrDefault("fran", ""));
        if (day == null) {
            return problem(leaving, "assignments.election.day", model, response);
        }
        var decision = fields.getOrDefault("beslut", "").strip();
        return answer(
                command,
                leaving,
                () ->
                        fields.getOrDefault("svar", "").equals("NEJ")
                                ? leavings.deny(leaving, day, decision)
                                : leavings.release(leaving, day, decision),
                model,
                response);
    }

    @PostMapping(HERE + "/{id}/lansstyrelsen")
    String tell(
            SignedIn who,
            Command command,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String den,
            Model model,
            HttpServletResponse response) {
        require(who);
        var leaving = found(id);
        var day = DateFields.read(den);
        if (day == null) {
            return problem(leaving, "assignments.election.day", model, response);
        }
        return answer(
                command,
                leaving,
                () -> {
                    leavings.told(leaving, day);
                    return Outcome.granted(leaving);
                },
                model,
                response);
    }

    /// The successor the county board appointed, or that nobody could be.
    @PostMapping(HERE + "/{id}/eftertradare")
    String succeed(
            SignedIn who,
            Command command,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        require(who);
        var leaving = found(id);
        var decision = fields.getOrDefault("beslut", "").strip();
        if (fields.containsKey("tom")) {
            return answer(
                    command,
                    leaving,
                    () ->
                            successions.leaveEmpty(
                                    leaving, decision, texts.get("assignments.empty-chair")),
                    model,
                    response);
        }
        var day = DateFields.read(fields.getOrDefault("fran", ""));
        if (day == null) {
            return problem(leaving, "assignments.election.day", model, response);
        }
        var named = named(fields);
        if (named.isEmpty()) {
            return problem(leaving, "assignments.leaving.no-name", model, response);
        }
        var alternate = read(fields.getOrDefault("ny-ersattare", ""));
        return answer(
                command,
                leaving,
                () ->
                        successions
                                .succeed(leaving, named.getFirst(), day, decision)
                                .flatMap(done ->
                                        alternate.isEmpty()
                                                ? Outcome.granted(done)
                                                : successions.addAlternate(
                                                        done, alternate.getFirst(), day, decision)),
                model,
                response);
    }

    private List<Nominee> named(Map<String, String> fields) {
        var typed = fields.getOrDefault("annan", "");
        return read(typed.isBlank() ? fields.getOrDefault("namn", "") : typed);
    }

    private List<Nominee> read(String typed) {
        Set<String> codes =
                register.parties().stream().map(Party::code).collect(Collectors.toSet());
        return NomineeLines.read(typed, Post.MEMBER, "", codes).nominees();
    }

    private String answer(
            Command command,
            Leaving leaving,
            Supplier<Outcome<Leaving>> act,
            Model model,
            HttpServletResponse response) {
        var outcome = trail.once(command, () -> act.get().map(_ -> leaving.address()));
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield pages.one(leaving, "", texts.of(refused), model);
            }
        };
    }

    private String problem(Leaving leaving, String key, Model model, HttpServletResponse response) {
        response.setStatus(422);
        return pages.one(leaving, texts.get(key), null, model);
    }

    private Leaving found(UUID id) {
        return leavings.leaving(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// Those who keep the assembly's minutes, since the assembly alone releases anybody (KL 4:6).
    private void require(SignedIn who) {
        if (!gate.open(who, Role.ADMINISTRATOR)
                && !gate.open(who, Role.SECRETARY, register.assembly().slug())) {
            throw new AccessDeniedException("those who leave");
        }
    }
}
