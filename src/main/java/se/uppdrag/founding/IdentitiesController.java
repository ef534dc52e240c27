package se.uppdrag.founding;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Identities;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.founding.pages.IdentitiesPage;
import se.uppdrag.law.Outcome;
import se.uppdrag.register.Person;
import se.uppdrag.register.Register;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;

/// `/administration/konton/identiteter`: who is who in the municipality's own sign-in.
@Controller
class IdentitiesController {

    private static final String HERE = AccountsController.HERE + "/identiteter";
    private static final int LONGEST = 200;

    private final People people;
    private final Register register;
    private final Identities identities;
    private final Gate gate;
    private final Trail trail;

    IdentitiesController(
            People people, Register register, Identities identities, Gate gate, Trail trail) {
        this.people = people;
        this.register = register;
        this.identities = identities;
        this.gate = gate;
        this.trail = trail;
    }

    @GetMapping(HERE)
    String list(SignedIn who, Model model) {
        gate.require(who, Role.ADMINISTRATOR);
        return show("", "", "", "", model);
    }

    @PostMapping(HERE)
    String enter(
            SignedIn who,
            Command command,
            @RequestParam(defaultValue = "") String kalla,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String varde,
            Model model,
            HttpServletResponse response) {
        gate.require(who, Role.ADMINISTRATOR);
        var value = varde.strip();
        var chosen = person(person);
        var known = identities.sources().stream().anyMatch(one -> one.name().equals(kalla));
        if (value.isEmpty() || value.length() > LONGEST || chosen.isEmpty() || !known) {
            response.setStatus(422);
            return show(kalla, person, varde, "founding.identities.incomplete", model);
        }
        var one = chosen.get();
        var entered = new boolean[] {true};
        trail.once(
                command,
                () -> {
                    entered[0] =
                            identities.enter(
                                    kalla, value, one.id(), one.givenName(), one.familyName());
                    return Outcome.granted(HERE);
                });
        if (!entered[0]) {
            response.setStatus(422);
            return show(kalla, person, varde, "founding.identities.taken", model);
        }
        return Answers.seeOther(HERE);
    }

    @PostMapping(HERE + "/bort")
    String remove(
            SignedIn who, Command command, @RequestParam String kalla, @RequestParam UUID person) {
        gate.require(who, Role.ADMINISTRATOR);
        trail.once(
                command,
                () -> {
                    identities.remove(kalla, new PersonId(person));
                    return Outcome.granted(HERE);
                });
        return Answers.seeOther(HERE);
    }

    private Optional<Person> person(String id) {
        try {
            return register.person(new PersonId(UUID.fromString(id)));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private String show(String source, String person, String value, String problem, Model model) {
        var sources =
                identities.sources().stream()
                        .collect(
                                Collectors.toMap(
                                        Identities.Source::name, Identities.Source::label));
        List<IdentitiesPage.Line> lines =
                identities.all().stream()
                        .map(one ->
                                new IdentitiesPage.Line(
                                        one.person().value().toString(),
                                        register.person(one.person()).map(Person::name).orElse(""),
                                        one.provider(),
                                        sources.getOrDefault(one.provider(), one.provider()),
                                        one.value()))
                        .toList();
        model.addAttribute(
                "page",
                new IdentitiesPage(
                        identities.sources().stream()
                                .map(one ->
                                        new IdentitiesPage.Choice(
                                                one.name(), one.label() + " (" + one.claim() + ")"))
                                .toList(),
                        people.all().stream()
                                .map(one ->
                                        new IdentitiesPage.Choice(
                                                one.person().value().toString(), one.name()))
                                .toList(),
                        lines,
                        source,
                        person,
                        value,
                        problem));
        return "founding/identities";
    }
}
