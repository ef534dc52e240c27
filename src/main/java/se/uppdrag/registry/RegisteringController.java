package se.uppdrag.registry;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.files.FileId;
import se.uppdrag.files.Files;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.registry.pages.RegisteringPage;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;

/// `/diarium/registrera`: the registrar opens a matter with its first document (OSL 5:1–2).
@Controller
class RegisteringController {

    private static final int SUBJECT_MAX = 200;

    private final Registry registry;
    private final Register register;
    private final Files files;
    private final Gate gate;
    private final Trail trail;
    private final Answers answers;
    private final Clock clock;

    RegisteringController(
            Registry registry,
            Register register,
            Files files,
            Gate gate,
            Trail trail,
            Answers answers,
            Clock clock) {
        this.registry = registry;
        this.register = register;
        this.files = files;
        this.gate = gate;
        this.trail = trail;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping("/diarium/registrera")
    String form(SignedIn who, Model model) {
        require(who);
        return show(new RegisteringPage.Draft("ks", "RECEIVED", "", "", ""), Map.of(), model);
    }

    @PostMapping("/diarium/registrera")
    String registers(
            SignedIn who,
            Command command,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "RECEIVED") String riktning,
            @RequestParam(defaultValue = "") String motpart,
            @RequestParam(defaultValue = "") String mening,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MultipartFile fil,
            Model model,
            HttpServletResponse response)
            throws IOException {
        require(who);
        var draft = new RegisteringPage.Draft(organ, riktning, motpart, mening, text);
        var of = register.organ(organ);
        var direction = direction(riktning);
        var mistakes = mistakes(draft, of, direction);
        if (!mistakes.isEmpty()) {
            response.setStatus(422);
            return show(draft, mistakes, model);
        }
        var bytes = fil == null || fil.isEmpty() ? null : fil.getBytes();
        var outcome =
                trail.once(
                        command,
                        () -> {
                            var stored = bytes == null ? null : store(fil, mening, bytes);
                            return Outcome.granted(
                                    open(of.orElseThrow(), direction, draft, stored).address());
                        });
        return answers.to(outcome, model, response);
    }

    private FileId store(@Nullable MultipartFile file, String subject, byte[] bytes) {
        return files.store(
                Optional.ofNullable(file).map(MultipartFile::getOriginalFilename).orElse(subject),
                Files.mediaType(file == null ? null : file.getContentType()),
                bytes);
    }

    private Matter open(
            Organ organ,
            Registration.Direction direction,
            RegisteringPage.Draft draft,
            @Nullable FileId file) {
        return registry.open(
                organ,
                Matter.Kind.MATTER,
                draft.subject().strip(),
                new Registration(
                        direction,
                        draft.counterparty().isBlank() ? null : draft.counterparty().strip(),
                        draft.subject().strip(),
                        clock.instant(),
                        draft.text().isBlank() ? null : draft.text().strip(),
                        file));
    }

    /// A document that came in or went out has a sender or a recipient (OSL 5:2 p. 3).
    private static Map<String, String> mistakes(
            RegisteringPage.Draft draft, Optional<Organ> organ, Registration.Direction direction) {
        var mistakes = new LinkedHashMap<String, String>();
        if (organ.isEmpty()) {
            mistakes.put("organ", "registry.mistake.organ");
        }
        if (direction != Registration.Direction.DRAWN_UP && draft.counterparty().isBlank()) {
            mistakes.put("motpart", "registry.mistake.counterparty");
        }
        if (draft.subject().isBlank() || draft.subject().length() > SUBJECT_MAX) {
            mistakes.put("mening", "registry.mistake.subject");
        }
        return mistakes;
    }

    private static Registration.Direction direction(String name) {
        return switch (name) {
            case "SENT" -> Registration.Direction.SENT;
            case "DRAWN_UP" -> Registration.Direction.DRAWN_UP;
            default -> Registration.Direction.RECEIVED;
        };
    }

    private String show(RegisteringPage.Draft draft, Map<String, String> mistakes, Model model) {
        var today = SwedishTime.dateOf(clock.instant());
        model.addAttribute(
                "page",
                new RegisteringPage(
                        register.organs(today).stream()
                                .filter(one -> one.parent() == null)
                                .map(one -> new RegisteringPage.Option(one.slug(), one.name()))
                                .toList(),
                        draft,
                        mistakes));
        return "registry/registering";
    }

    private void require(SignedIn who) {
        if (!gate.open(who, Role.REGISTRAR) && !gate.open(who, Role.SECRETARY)) {
            throw new AccessDeniedException("registrar");
        }
    }
}
