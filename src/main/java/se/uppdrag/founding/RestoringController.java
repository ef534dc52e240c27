package se.uppdrag.founding;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Invitations;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.founding.pages.IdentitiesPage;
import se.uppdrag.founding.pages.InvitationsPage;
import se.uppdrag.founding.pages.RestoringPage;
import se.uppdrag.law.Outcome;
import se.uppdrag.register.Register;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.Swedish;

/// `/administration/konton/aterstall`: the clerk's office lets somebody in anew who has lost what
/// she signs in with.
@Controller
class RestoringController {

    private static final String HERE = AccountsController.HERE + "/aterstall";

    /// Whose sign-in opens what a secretary's does not: only an administrator takes it over.
    private static final List<Role> ABOVE =
            List.of(Role.ADMINISTRATOR, Role.AUDITOR, Role.REGISTRAR);

    private final People people;
    private final Register register;
    private final Invitations invitations;
    private final Gate gate;
    private final Trail trail;

    RestoringController(
            People people, Register register, Invitations invitations, Gate gate, Trail trail) {
        this.people = people;
        this.register = register;
        this.invitations = invitations;
        this.gate = gate;
        this.trail = trail;
    }

    @GetMapping(HERE)
    String form(SignedIn who, @RequestParam(defaultValue = "") String klar, Model model) {
        require(who);
        return show(who, klar, "", model);
    }

    @PostMapping(HERE)
    String restore(
            SignedIn who,
            Command command,
            @RequestParam(defaultValue = "") String person,
            Model model,
            HttpServletResponse response) {
        require(who);
        var chosen = find(person);
        if (chosen.isEmpty() || !may(who, chosen.get())) {
            response.setStatus(422);
            return show(
                    who,
                    "",
                    chosen.isEmpty() ? "founding.restoring.nobody" : "founding.restoring.not-yours",
                    model);
        }
        var whole = register.person(chosen.get().person()).orElseThrow();
        var done = HERE + "?klar=" + whole.id().value();
        trail.once(
                command,
                () -> {
                    invitations.inviteAnew(whole.id(), whole.givenName(), whole.familyName());
                    return Outcome.granted(done);
                });
        return Answers.seeOther(done);
    }

    private void require(SignedIn who) {
        if (!gate.open(who, Role.ADMINISTRATOR) && !gate.open(who, Role.SECRETARY)) {
            throw new AccessDeniedException("the clerk's office");
        }
    }

    private boolean may(SignedIn who, People.One one) {
        return !one.person().equals(who.person())
                && (gate.open(who, Role.ADMINISTRATOR)
                        || ABOVE.stream()
                                .noneMatch(role ->
                                        gate.open(
                                                new SignedIn(one.person().value(), one.name()),
                                                role)));
    }

    private Optional<People.One> find(String id) {
        return people.all().stream()
                .filter(one -> one.person().value().toString().equals(id))
                .findFirst();
    }

    private String show(SignedIn who, String done, String problem, Model model) {
        var home = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        var mine = people.all().stream().filter(one -> may(who, one)).toList();
        model.addAttribute(
                "page",
                new RestoringPage(
                        mine.stream()
                                .map(one ->
                                        new IdentitiesPage.Choice(
                                                one.person().value().toString(), one.name()))
                                .toList(),
                        invitations.waiting().stream()
                                .filter(one -> one.person().value().toString().equals(done))
                                .filter(one ->
                                        mine.stream()
                                                .anyMatch(my -> my.person().equals(one.person())))
                                .map(one ->
                                        new InvitationsPage.Slip(
                                                one.name(),
                                                one.username(),
                                                home + one.address(),
                                                Swedish.moment(one.expiresAt())))
                                .toList(),
                        problem));
        return "founding/restoring";
    }
}
