package se.uppdrag.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.SignedIn;
import se.uppdrag.audit.pages.WorkroomKeyPage;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.trail.Command;
import se.uppdrag.web.Answers;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Texts;

/// `/revision/arbetsrum/nyckel`: an auditor's own key.
@Controller
class WorkroomKeyController {

    static final String HERE = "/revision/arbetsrum/nyckel";

    /// A passphrase is a sentence; what is shorter can be guessed.
    private static final int SHORTEST = 14;

    private static final int LONGEST = 200;

    private final AuditKeys keys;
    private final Auditors auditors;
    private final WorkroomDoor door;
    private final AuditTicket ticket;
    private final AuditTrail trail;
    private final Texts texts;

    WorkroomKeyController(
            AuditKeys keys,
            Auditors auditors,
            WorkroomDoor door,
            AuditTicket ticket,
            AuditTrail trail,
            Texts texts) {
        this.keys = keys;
        this.auditors = auditors;
        this.door = door;
        this.ticket = ticket;
        this.trail = trail;
        this.texts = texts;
    }

    @GetMapping(HERE)
    String show(SignedIn who, Model model, HttpServletRequest request) {
        door.require(who);
        return show(who, "", null, model, request);
    }

    @PostMapping(HERE + "/skapa")
    String make(
            SignedIn who,
            Command command,
            @RequestParam(defaultValue = "") String losenmening,
            @RequestParam(defaultValue = "") String igen,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        door.require(who);
        return act(
                who,
                command,
                mistake(losenmening, igen),
                () -> keys.make(who, losenmening),
                model,
                request,
                response);
    }

    @PostMapping(HERE + "/byt")
    String change(
            SignedIn who,
            Command command,
            @RequestParam(defaultValue = "") String nuvarande,
            @RequestParam(defaultValue = "") String losenmening,
            @RequestParam(defaultValue = "") String igen,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        door.require(who);
        return act(
                who,
                command,
                mistake(losenmening, igen),
                () -> keys.change(who, nuvarande, losenmening),
                model,
                request,
                response);
    }

    @PostMapping(HERE + "/oppna")
    String open(
            SignedIn who,
            @RequestParam(defaultValue = "") String losenmening,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        door.require(who);
        return switch (keys.open(who, losenmening)) {
            case Refused<AuditRing.Open> refused -> {
                response.setStatus(422);
                yield show(who, "", texts.of(refused), model, request);
            }
            case Granted<AuditRing.Open>(var open, _) -> {
                ticket.put(open, request, response);
                yield Answers.seeOther(WorkroomController.HERE);
            }
        };
    }

    @PostMapping(HERE + "/stang")
    String close(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        door.require(who);
        ticket.drop(request, response);
        return Answers.seeOther(HERE);
    }

    @PostMapping(HERE + "/slapp-in")
    String admit(
            SignedIn who,
            Command command,
            @RequestParam UUID nyckel,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        door.require(who);
        var open = ticket.find(request, who);
        if (open.isEmpty()) {
            return Answers.seeOther(HERE);
        }
        return act(
                who, command, "", () -> keys.admit(open.get(), nyckel), model, request, response);
    }

    private String act(
            SignedIn who,
            Command command,
            String mistake,
            Supplier<Outcome<UUID>> act,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!mistake.isEmpty()) {
            response.setStatus(422);
            return show(who, mistake, null, model, request);
        }
        return switch (trail.once(command, HERE, () -> act.get().map(_ -> HERE))) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield show(who, "", texts.of(refused), model, request);
            }
        };
    }

    private static String mistake(String passphrase, String again) {
        return passphrase.length() < SHORTEST
                        || passphrase.length() > LONGEST
                        || passphrase.chars().distinct().count() < 6
                ? "audit.mistake.passphrase"
                : passphrase.equals(again) ? "" : "audit.mistake.unlike";
    }

    private String show(
            SignedIn who,
            String mistake,
            @Nullable RefusalText refusal,
            Model model,
            HttpServletRequest request) {
        boolean open = ticket.find(request, who).isPresent();
        model.addAttribute(
                "page",
                new WorkroomKeyPage(
                        keys.has(who.id()),
                        keys.admitted(who.id()),
                        open,
                        auditors.elected(who.id()) && !keys.anotherIsIn(who.id()),
                        keys.fingerprint(who.id()),
                        open && auditors.elected(who.id()) ? waiting() : List.of(),
                        mistake,
                        refusal));
        return "audit/key";
    }

    private List<WorkroomKeyPage.Waiting> waiting() {
        return keys.waiting().stream()
                .map(one ->
                        new WorkroomKeyPage.Waiting(
                                one.key().toString(), one.name(), one.fingerprint()))
                .toList();
    }
}
