package se.uppdrag.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.pages.EnrolPage;
import se.uppdrag.access.pages.RecoveryPage;
import se.uppdrag.law.Outcome;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.Houses;

/// `/min-inloggning/koder`: one-time codes are set up, with a square for the telephone to read.
@Controller
class CodeController {

    private static final String HERE = OwnSignInController.HERE + "/koder";
    private static final String PAPER = OwnSignInController.HERE + "/reservkoder";
    private static final String SHOWN_ONCE = "uppdrag.recovery";

    private final Codes codes;
    private final Factors factors;
    private final Accounts accounts;
    private final Houses houses;
    private final SignIn signIn;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CodeController(
            Codes codes,
            Factors factors,
            Accounts accounts,
            Houses houses,
            SignIn signIn,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.codes = codes;
        this.factors = factors;
        this.accounts = accounts;
        this.houses = houses;
        this.signIn = signIn;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    @PostMapping(HERE + "/borja")
    String begin(SignedIn who, Command command) {
        trail.once(
                command,
                () -> {
                    codes.begin(who.person());
                    return Outcome.granted(HERE);
                });
        return Answers.seeOther(HERE);
    }

    @GetMapping(HERE)
    String show(SignedIn who, Model model) {
        return show(who, "", model);
    }

    @PostMapping(HERE)
    String confirm(
            SignedIn who,
            Command command,
            @RequestParam(defaultValue = "") String kod,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (codes.confirm(who.person(), kod)) {
            case CODE, RECOVERY -> {
                signIn.again(who, true, request, response);
                yield paper(who, command, true, request);
            }
            case WRONG -> {
                response.setStatus(422);
                yield show(who, "access.code.wrong", model);
            }
            case WAIT -> {
                response.setStatus(422);
                yield show(who, "access.signin.wait", model);
            }
        };
    }

    @PostMapping(HERE + "/bort")
    String remove(SignedIn who, Command command) {
        trail.once(
                command,
                () -> {
                    codes.remove(who.person());
                    events.publishEvent(
                            new SignInChanged(
                                    who.person(),
                                    SignInChanged.What.CODES_REMOVED,
                                    clock.instant()));
                    return Outcome.granted(HERE);
                });
        return Answers.seeOther(OwnSignInController.HERE + "?klart=koder-bort");
    }

    @PostMapping(PAPER)
    String anew(SignedIn who, Command command, HttpServletRequest request) {
        return factors.codes(who.person())
                ? paper(who, command, false, request)
                : Answers.seeOther(OwnSignInController.HERE);
    }

    /// Once: what has been shown is not to be had again.
    @GetMapping(PAPER)
    String paper(SignedIn who, Model model, HttpServletRequest request) {
        var session = request.getSession(false);
        var kept = session == null ? null : session.getAttribute(SHOWN_ONCE);
        if (session != null) {
            session.removeAttribute(SHOWN_ONCE);
        }
        model.addAttribute(
                "page",
                new RecoveryPage(
                        kept instanceof byte[] closed
                                ? codes.opened(who.person(), closed)
                                : List.of()));
        return "access/recovery";
    }

    private String paper(SignedIn who, Command command, boolean first, HttpServletRequest request) {
        trail.once(
                command,
                () -> {
                    if (first) {
                        events.publishEvent(
                                new SignInChanged(
                                        who.person(),
                                        SignInChanged.What.CODES_ADDED,
                                        clock.instant()));
                    }
                    var fresh = codes.recovery(who.person());
                    request.getSession()
                            .setAttribute(SHOWN_ONCE, codes.closed(who.person(), fresh));
                    return Outcome.granted(PAPER);
                });
        return Answers.seeOther(PAPER);
    }

    private String show(SignedIn who, String problem, Model model) {
        var begun = codes.begun(who.person());
        if (begun.isEmpty()) {
            return Answers.seeOther(OwnSignInController.HERE);
        }
        var secret = begun.get();
        var square = Square.of(address(who, secret));
        model.addAttribute(
                "page",
                new EnrolPage(
                        square.size(),
                        square.path(),
                        secret.replaceAll("(.{4})(?!$)", "$1 "),
                        problem));
        return "access/enrol";
    }

    /// What a telephone reads from the square.
    private String address(SignedIn who, String secret) {
        var house = written("Uppdraget " + houses.ours().name());
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(
                        house, written(accounts.username(who.person()).orElse("")), secret, house);
    }

    private static String written(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
