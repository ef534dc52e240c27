package se.uppdrag.founding;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import se.uppdrag.founding.pages.OfficialsPage;
import se.uppdrag.founding.pages.OfficialsPage.Line;
import se.uppdrag.founding.pages.OfficialsPage.Typed;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Official;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Person;
import se.uppdrag.register.Register;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/administration/tjanstepersoner`: who keeps minutes, registers and runs the installation.
@Controller
class OfficialsController {

    static final String HERE = "/administration/tjanstepersoner";

    private static final Typed NOTHING_TYPED = new Typed("", "", "", "", "");
    private static final int LONGEST = 80;
    private static final List<Role> ROLES =
            List.of(Role.SECRETARY, Role.REGISTRAR, Role.ADMINISTRATOR);

    private final Register register;
    private final Gate gate;
    private final Trail trail;
    private final Texts texts;
    private final Clock clock;

    OfficialsController(Register register, Gate gate, Trail trail, Texts texts, Clock clock) {
        this.register = register;
        this.gate = gate;
        this.trail = trail;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(HERE)
    String form(SignedIn who, Model model) {
        gate.require(who, Role.ADMINISTRATOR);
        return show(NOTHING_TYPED, Map.of(), "", model);
    }

    /// @param person one who is an official already; none for a new person
    @PostMapping(HERE)
    String employ(
            SignedIn who,
            Command command,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String fornamn,
            @RequestParam(defaultValue = "") String efternamn,
            @RequestParam(defaultValue = "") String roll,
            @RequestParam(defaultValue = "") String organ,
            Model model,
            HttpServletResponse response) {
        gate.require(who, Role.ADMINISTRATOR);
        var typed = new Typed(person, fornamn.strip(), efternamn.strip(), roll, organ);
        var officials = register.officials(today());
        var known =
                officials.stream()
                        .filter(one -> one.person().value().toString().equals(person))
                        .findFirst();
        var mistakes = mistakes(typed, known, officials);
        if (!mistakes.isEmpty()) {
            response.setStatus(422);
            return show(typed, mistakes, "", model);
        }
        trail.once(
                command,
                () -> {
                    var id = known.map(Official::person).orElseGet(() -> entered(typed));
                    register.employ(
                            id, Role.valueOf(roll), organ.isEmpty() ? null : organ, today());
                    return Outcome.granted(HERE);
                });
        return Answers.seeOther(HERE);
    }

    private PersonId entered(Typed typed) {
        var person =
                new Person(
                        new PersonId(UUID.randomUUID()),
                        typed.givenName(),
                        typed.familyName(),
                        null);
        register.enter(person);
        return person.id();
    }

    private Map<String, String> mistakes(
            Typed typed, Optional<Official> known, List<Official> officials) {
        var mistakes = new LinkedHashMap<String, String>();
        if (known.isEmpty()) {
            if (typed.givenName().isEmpty() || typed.givenName().length() > LONGEST) {
                mistakes.put("fornamn", "founding.mistake.name");
            }
            if (typed.familyName().isEmpty() || typed.familyName().length() > LONGEST) {
                mistakes.put("efternamn", "founding.mistake.name");
            }
        }
        if (ROLES.stream().noneMatch(one -> one.name().equals(typed.role()))) {
            mistakes.put("roll", "founding.mistake.role");
        } else if (known.isPresent() && has(officials, known.get(), typed)) {
            mistakes.put("roll", "founding.mistake.role-held");
        }
        if (!typed.organ().isEmpty() && register.organ(typed.organ()).isEmpty()) {
            mistakes.put("organ", "founding.mistake.parent");
        }
        return mistakes;
    }

    private static boolean has(List<Official> officials, Official person, Typed typed) {
        return officials.stream()
                .filter(one -> one.person().equals(person.person()))
                .filter(one -> one.role().name().equals(typed.role()))
                .anyMatch(one -> one.organ() == null || typed.organ().equals(one.organ()));
    }

    /// From today; what was done before stays as it was.
    @PostMapping(HERE + "/{id}/avsluta")
    String end(
            SignedIn who,
            Command command,
            @PathVariable UUID id,
            Model model,
            HttpServletResponse response) {
        gate.require(who, Role.ADMINISTRATOR);
        var officials = register.officials(today());
        var ending =
                officials.stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (ending.role() == Role.ADMINISTRATOR
                && officials.stream().filter(one -> one.role() == Role.ADMINISTRATOR).count()
                        == 1) {
            response.setStatus(422);
            return show(NOTHING_TYPED, Map.of(), "founding.mistake.last-administrator", model);
        }
        trail.once(
                command,
                () -> {
                    register.dismiss(id, today());
                    return Outcome.granted(HERE);
                });
        return Answers.seeOther(HERE);
    }

    private String show(Typed typed, Map<String, String> mistakes, String problem, Model model) {
        var officials = register.officials(today());
        model.addAttribute(
                "page",
                new OfficialsPage(
                        officials.stream().map(this::line).toList(),
                        persons(officials),
                        ROLES.stream().map(Enum::name).toList(),
                        register.organs(today()).stream()
                                .map(one -> new OfficialsPage.Option(one.slug(), one.name()))
                                .toList(),
                        typed,
                        mistakes,
                        problem));
        return "founding/officials";
    }

    private static List<OfficialsPage.Option> persons(List<Official> officials) {
        return officials.stream()
                .map(one -> new OfficialsPage.Option(one.person().value().toString(), one.name()))
                .distinct()
                .toList();
    }

    private Line line(Official one) {
        return new Line(
                one.id().toString(),
                one.name(),
                one.role().name(),
                where(one.organ()),
                Swedish.date(one.fromDate()));
    }

    private String where(@Nullable String organ) {
        return organ == null
                ? texts.get("founding.officials.everywhere")
                : register.organ(organ).map(Organ::name).orElse(organ);
    }

    private LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }
}
