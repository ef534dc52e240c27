package se.uppdrag.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.pages.PasswordPage;
import se.uppdrag.law.Outcome;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;

/// `/mitt-losenord`: a new password, for the one who knows the old. Every other sign-in of hers
/// ends.
@Controller
class PasswordController {

    private static final String HERE = "/mitt-losenord";

    private final Accounts accounts;
    private final Passwords passwords;
    private final SignIn signIn;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PasswordController(
            Accounts accounts,
            Passwords passwords,
            SignIn signIn,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.signIn = signIn;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping(HERE)
    String form(SignedIn who, @RequestParam(defaultValue = "false") boolean bytt, Model model) {
        model.addAttribute("page", new PasswordPage("", "", bytt));
        return "access/password";
    }

    @PostMapping(HERE)
    String change(
            SignedIn who,
            Command command,
            @RequestParam(defaultValue = "") String nuvarande,
            @RequestParam(defaultValue = "") String losenord,
            @RequestParam(defaultValue = "") String igen,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var wrong = accounts.confirm(who.person(), nuvarande) ? "" : "access.password.not-yours";
        var problem =
                passwords
                        .problem(losenord, accounts.username(who.person()).orElse(""))
                        .orElse(losenord.equals(igen) ? "" : "access.password.unlike");
        if (!wrong.isEmpty() || !problem.isEmpty()) {
            response.setStatus(422);
            model.addAttribute("page", new PasswordPage(wrong, problem, false));
            return "access/password";
        }
        trail.once(
                command,
                () -> {
                    accounts.change(who.person(), losenord);
                    events.publishEvent(
                            new SignInChanged(
                                    who.person(),
                                    SignInChanged.What.PASSWORD_CHANGED,
                                    clock.instant()));
                    return Outcome.granted(HERE);
                });
        signIn.renew(who, request, response);
        return Answers.seeOther(HERE + "?bytt=true");
    }
}
