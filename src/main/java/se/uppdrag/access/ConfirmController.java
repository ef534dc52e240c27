package se.uppdrag.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.pages.ConfirmPage;
import se.uppdrag.web.Answers;

/// `/bekrafta`: the reader shows again that it is she, and goes on with what she wanted.
@Controller
class ConfirmController {

    static final String HERE = "/bekrafta";

    private final Accounts accounts;
    private final Codes codes;
    private final Passkeys passkeys;
    private final Factors factors;
    private final SignIn signIn;
    private final SignInSettings settings;
    private final ConfirmPages pages;
    private final Clock clock;

    ConfirmController(
            Accounts accounts,
            Codes codes,
            Passkeys passkeys,
            Factors factors,
            SignIn signIn,
            SignInSettings settings,
            ConfirmPages pages,
            Clock clock) {
        this.accounts = accounts;
        this.codes = codes;
        this.passkeys = passkeys;
        this.factors = factors;
        this.signIn = signIn;
        this.settings = settings;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(HERE)
    String ask(SignedIn who, @RequestParam(defaultValue = "/start") String till, Model model) {
        model.addAttribute(
                "page",
                pages.page(who.person(), ConfirmPages.local(till), List.of(), false, false, ""));
        return "access/confirm";
    }

    /// @param till where she was going
    /// @param skickar whether she was sending something there
    @PostMapping(HERE)
    String answer(
            SignedIn who,
            @RequestParam(defaultValue = "/start") String till,
            @RequestParam(defaultValue = "false") boolean skickar,
            @RequestParam(defaultValue = "false") boolean filer,
            @RequestParam(defaultValue = "") String kod,
            @RequestParam(defaultValue = "") String bekraftelse,
            @RequestParam(defaultValue = "") String svar,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var to = ConfirmPages.local(till);
        var problem = problem(who, kod, bekraftelse, svar, request);
        var page = pages.page(who.person(), to, kept(request), skickar, filer, problem);
        model.addAttribute("page", page);
        if (!problem.isEmpty()) {
            response.setStatus(422);
            return "access/confirm";
        }
        if (!already(who)) {
            signIn.again(who, factors.any(who.person()), request, response);
        }
        return skickar ? "access/carry-on" : Answers.seeOther(to);
    }

    /// @return the key of what is wrong, or empty
    private String problem(
            SignedIn who, String code, String password, String answer, HttpServletRequest request) {
        var person = who.person();
        if (!answer.isEmpty()) {
            var asked = PasskeyController.asked(request);
            return asked == null
                    ? "access.passkey.not"
                    : switch (passkeys.show(asked, answer)) {
                        case Passkeys.Shown.By(var owner) ->
                                owner.equals(person) ? "" : "access.passkey.not";
                        case Passkeys.Shown.Copied() -> "access.passkey.copied";
                        case Passkeys.Shown.Not() -> "access.passkey.not";
                    };
        }
        if (code.isEmpty() && password.isEmpty() && already(who)) {
            return "";
        }
        if (factors.codes(person)) {
            return switch (codes.again(person, code)) {
                case CODE, RECOVERY -> "";
                case WRONG -> "access.code.wrong";
                case WAIT -> "access.signin.wait";
            };
        }
        return !factors.any(person) && accounts.confirm(person, password)
                ? ""
                : "access.confirm.wrong";
    }

    /// By the municipality's own sign-in, in another window, a moment ago.
    private boolean already(SignedIn who) {
        var proof = Proof.of(SecurityContextHolder.getContext().getAuthentication());
        return proof != null
                && proof.recent(factors.any(who.person()), settings.recent(), clock.instant());
    }

    private static List<ConfirmPage.Sent> kept(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(one -> one.getKey().startsWith(ConfirmPages.KEPT))
                .flatMap(one ->
                        Stream.of(one.getValue())
                                .map(value ->
                                        new ConfirmPage.Sent(
                                                one.getKey().substring(ConfirmPages.KEPT.length()),
                                                value)))
                .toList();
    }
}
