package se.uppdrag.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.pages.InvitationPage;
import se.uppdrag.law.Outcome;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;

/// `/inbjudan/{token}`: the one who was invited chooses a password, and is signed in.
@Controller
class InvitationController {

    private final Invitations invitations;
    private final Passwords passwords;
    private final Factors factors;
    private final Halfway halfway;
    private final SignIn signIn;
    private final Trail trail;

    InvitationController(
            Invitations invitations,
            Passwords passwords,
            Factors factors,
            Halfway halfway,
            SignIn signIn,
            Trail trail) {
        this.invitations = invitations;
        this.passwords = passwords;
        this.factors = factors;
        this.halfway = halfway;
        this.signIn = signIn;
        this.trail = trail;
    }

    @GetMapping("/inbjudan/{token}")
    String form(@PathVariable String token, Model model, HttpServletResponse response) {
        return invitations
                .find(token)
                .map(invitation -> show(invitation, "", model))
                .orElseGet(() -> gone(response));
    }

    @PostMapping("/inbjudan/{token}")
    String accept(
            Command command,
            @PathVariable String token,
            @RequestParam(defaultValue = "") String losenord,
            @RequestParam(defaultValue = "") String igen,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var found = invitations.find(token);
        if (found.isEmpty()) {
            return gone(response);
        }
        var invitation = found.get();
        var problem =
                passwords
                        .problem(losenord, invitation.username())
                        .orElse(losenord.equals(igen) ? "" : "access.password.unlike");
        if (!problem.isEmpty()) {
            response.setStatus(422);
            return show(invitation, problem, model);
        }
        var outcome =
                trail.once(
                        command,
                        () ->
                                Outcome.granted(
                                        invitations.accept(token, losenord)
                                                ? "/start"
                                                : "/logga-in"));
        if (outcome.equals(Outcome.granted("/logga-in"))) {
            return gone(response);
        }
        var who = new SignedIn(invitation.person().value(), invitation.name());
        if (factors.any(who.person())) {
            // What she has besides a password is asked for whoever gave her a new one.
            halfway.begin(who, request);
            return Answers.seeOther("/logga-in/kod");
        }
        return Answers.seeOther(signIn.enter(who, Way.PASSWORD, request, response));
    }

    private String show(Invitation invitation, String problem, Model model) {
        model.addAttribute(
                "page",
                new InvitationPage(
                        invitation.address(), invitation.name(), invitation.username(), problem));
        return "access/invitation";
    }

    /// Used, too old, or never given: which of them is nobody else's business.
    private static String gone(HttpServletResponse response) {
        response.setStatus(404);
        return "access/invitation-gone";
    }
}
