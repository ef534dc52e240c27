package se.uppdrag.founding;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Invitations;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.founding.pages.AccountsPage;
import se.uppdrag.founding.pages.InvitationsPage;
import se.uppdrag.law.Outcome;
import se.uppdrag.register.Register;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.Swedish;

/// `/administration/konton`: who can sign in, and invitations for those who cannot yet.
@Controller
class AccountsController {

    static final String HERE = "/administration/konton";

    private static final String INVITATIONS = HERE + "/inbjudningar";

    private final People people;
    private final Register register;
    private final Invitations invitations;
    private final Gate gate;
    private final Trail trail;

    AccountsController(
            People people, Register register, Invitations invitations, Gate gate, Trail trail) {
        this.people = people;
        this.register = register;
        this.invitations = invitations;
        this.gate = gate;
        this.trail = trail;
    }

    @GetMapping(HERE)
    String list(SignedIn who, Model model) {
        gate.require(who, Role.ADMINISTRATOR);
        return show(who, "", model);
    }

    /// Those ticked, or everybody who serves and neither has an account nor waits for one.
    @PostMapping(INVITATIONS)
    String invite(
            SignedIn who,
            Command command,
            @RequestParam(defaultValue = "") List<String> person,
            @RequestParam(defaultValue = "false") boolean alla,
            Model model,
            HttpServletResponse response) {
        gate.require(who, Role.ADMINISTRATOR);
        var chosen =
                people.all().stream()
                        .filter(one ->
                                alla
                                        ? !one.hasAccount() && one.invitation() == null
                                        : person.contains(one.person().value().toString()))
                        .toList();
        if (chosen.isEmpty()) {
            response.setStatus(422);
            return show(
                    who,
                    alla ? "founding.accounts.nobody-left" : "founding.accounts.nobody-chosen",
                    model);
        }
        trail.once(
                command,
                () -> {
                    for (var one : chosen) {
                        var whole = register.person(one.person()).orElseThrow();
                        invitations.invite(one.person(), whole.givenName(), whole.familyName());
                    }
                    return Outcome.granted(INVITATIONS);
                });
        return Answers.seeOther(INVITATIONS);
    }

    /// To be handed out, one slip each.
    @GetMapping(INVITATIONS)
    String slips(SignedIn who, Model model) {
        gate.require(who, Role.ADMINISTRATOR);
        var home = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        model.addAttribute(
                "page",
                new InvitationsPage(
                        invitations.waiting().stream()
                                .map(one ->
                                        new InvitationsPage.Slip(
                                                one.name(),
                                                one.username(),
                                                home + one.address(),
                                                Swedish.moment(one.expiresAt())))
                                .toList()));
        return "founding/invitations";
    }

    @PostMapping(HERE + "/{id}/stang")
    String shut(
            SignedIn who,
            Command command,
            @PathVariable UUID id,
            Model model,
            HttpServletResponse response) {
        gate.require(who, Role.ADMINISTRATOR);
        if (id.equals(who.id())) {
            response.setStatus(422);
            return show(who, "founding.accounts.own", model);
        }
        var one =
                people.all().stream()
                        .filter(each -> each.person().value().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        trail.once(
                command,
                () -> {
                    invitations.shut(one.person());
                    return Outcome.granted(HERE);
                });
        return Answers.seeOther(HERE);
    }

    private String show(SignedIn who, String problem, Model model) {
        var all = people.all();
        model.addAttribute(
                "page",
                new AccountsPage(
                        all.stream().map(one -> line(one, who)).toList(),
                        (int) all.stream().filter(People.One::hasAccount).count(),
                        (int)
                                all.stream()
                                        .filter(one -> !one.hasAccount())
                                        .filter(one -> one.invitation() == null)
                                        .count(),
                        !invitations.waiting().isEmpty(),
                        problem));
        return "founding/accounts";
    }

    private static AccountsPage.Line line(People.One one, SignedIn who) {
        var account = one.account();
        var invitation = one.invitation();
        var state =
                invitation != null
                        ? "invited"
                        : account == null ? "none" : account.open() ? "open" : "shut";
        return new AccountsPage.Line(
                one.person().value().toString(),
                one.name(),
                String.join(" · ", one.whys()),
                account == null ? "" : account.username(),
                state,
                account != null && account.open() && !one.person().equals(who.person()));
    }
}
