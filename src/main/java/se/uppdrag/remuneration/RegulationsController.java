package se.uppdrag.remuneration;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Register;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Texts;

/// `/arvoden` for everybody, and `/administration/arvoden`, where a new version is entered.
@Controller
class RegulationsController {

    private static final String FORM = "/administration/arvoden";

    private final RegulationsBook book;
    private final RegulationsPages pages;
    private final Register register;
    private final Gate gate;
    private final Trail trail;
    private final Texts texts;
    private final Clock clock;

    RegulationsController(
            RegulationsBook book,
            RegulationsPages pages,
            Register register,
            Gate gate,
            Trail trail,
            Texts texts,
            Clock clock) {
        this.book = book;
        this.pages = pages;
        this.register = register;
        this.gate = gate;
        this.trail = trail;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/arvoden")
    String read(@RequestParam(defaultValue = "") String version, Model model) {
        var shown = pages.chosen(version, SwedishTime.dateOf(clock.instant()));
        if (shown == null && !version.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("page", pages.page(shown));
        return "remuneration/regulations";
    }

    @GetMapping(FORM)
    String form(SignedIn who, @RequestParam(defaultValue = "") String sparat, Model model) {
        gate.require(who, Role.ADMINISTRATOR);
        var all = book.all();
        var form =
                all.isEmpty() ? new RegulationsForm(Map.of()) : RegulationsForm.of(all.getLast());
        return show(form, Map.of(), null, sparat, model);
    }

    @PostMapping(FORM)
    String decide(
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        gate.require(who, Role.ADMINISTRATOR);
        var form = new RegulationsForm(fields);
        var read = form.read(register.organs(SwedishTime.dateOf(clock.instant())));
        if (read.regulations().isEmpty()) {
            response.setStatus(422);
            return show(form, read.mistakes(), null, "", model);
        }
        var outcome =
                trail.once(
                        command,
                        () ->
                                book.decide(read.regulations().get(), who.person())
                                        .map(one -> "/arvoden?version=" + one.number()));
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield show(form, Map.of(), texts.of(refused), "", model);
            }
        };
    }

    private String show(
            RegulationsForm form,
            Map<String, String> mistakes,
            @Nullable RefusalText refusal,
            String saved,
            Model model) {
        model.addAttribute("page", pages.form(form, mistakes, refusal, saved));
        return "remuneration/regulations-form";
    }
}
