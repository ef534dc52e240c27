package se.uppdrag.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.pages.CodePage;
import se.uppdrag.web.Answers;

/// `/logga-in`: by password, and with a code or a passkey after it for those who have one; or by a
/// passkey alone.
@Controller
class SignInController {

    private static final String CODE = "/logga-in/kod";

    private final Accounts accounts;
    private final Passkeys passkeys;
    private final Codes codes;
    private final Factors factors;
    private final Devices devices;
    private final Halfway halfway;
    private final SignIn signIn;
    private final SignInPages pages;

    SignInController(
            Accounts accounts,
            Passkeys passkeys,
            Codes codes,
            Factors factors,
            Devices devices,
            Halfway halfway,
            SignIn signIn,
            SignInPages pages) {
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.codes = codes;
        this.factors = factors;
        this.devices = devices;
        this.halfway = halfway;
        this.signIn = signIn;
        this.pages = pages;
    }

    @GetMapping("/logga-in")
    String form(@RequestParam(defaultValue = "") String slut, Model model) {
        return pages.show("", "", slut, model);
    }

    @PostMapping("/logga-in")
    String enter(
            @RequestParam(defaultValue = "") String namn,
            @RequestParam(defaultValue = "") String losenord,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (accounts.attempt(namn, losenord, person -> devices.known(person, request))) {
            case Accounts.Attempt.Welcome(var who) -> {
                if (factors.any(who.person())) {
                    halfway.begin(who, request);
                    yield Answers.seeOther(CODE);
                }
                yield Answers.seeOther(signIn.enter(who, Way.PASSWORD, request, response));
            }
            case Accounts.Attempt.Wrong() ->
                    pages.wrong(namn, "access.signin.wrong", model, response);
            case Accounts.Attempt.Wait() ->
                    pages.wrong(namn, "access.signin.wait", model, response);
        };
    }

    @PostMapping("/logga-in/nyckel")
    String passkey(
            @RequestParam(defaultValue = "") String svar,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var asked = PasskeyController.asked(request);
        if (asked == null) {
            return pages.wrong("", "access.passkey.not", model, response);
        }
        return switch (passkeys.show(asked, svar)) {
            case Passkeys.Shown.By(var person) ->
                    accounts.of(person)
                            .map(who ->
                                    Answers.seeOther(
                                            signIn.enter(who, Way.PASSKEY, request, response)))
                            .orElseGet(
                                    () -> pages.wrong("", "access.passkey.not", model, response));
            case Passkeys.Shown.Copied() -> not("access.passkey.copied", model, response);
            case Passkeys.Shown.Not() -> not("access.passkey.not", model, response);
        };
    }

    private String not(String problem, Model model, HttpServletResponse response) {
        SignInLog.wrong("passkey", Optional.empty());
        return pages.wrong("", problem, model, response);
    }

    @GetMapping(CODE)
    String code(Model model, HttpServletRequest request) {
        return halfway.find(request)
                .map(who -> code(who, "", model))
                .orElse(Answers.seeOther("/logga-in"));
    }

    @PostMapping(CODE)
    String code(
            @RequestParam(defaultValue = "") String kod,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var found = halfway.find(request);
        if (found.isEmpty()) {
            return Answers.seeOther("/logga-in");
        }
        var who = found.get();
        return switch (codes.answer(who.person(), kod)) {
            case CODE -> enter(who, Way.CODE, request, response);
            case RECOVERY -> enter(who, Way.RECOVERY_CODE, request, response);
            case WRONG -> again(who, "access.code.wrong", model, response);
            case WAIT -> again(who, "access.signin.wait", model, response);
        };
    }

    private String again(SignedIn who, String problem, Model model, HttpServletResponse response) {
        SignInLog.wrong("code", Optional.of(who.person()));
        response.setStatus(422);
        return code(who, problem, model);
    }

    private String enter(
            SignedIn who, Way way, HttpServletRequest request, HttpServletResponse response) {
        return Answers.seeOther(signIn.enter(who, way, request, response));
    }

    private String code(SignedIn who, String problem, Model model) {
        model.addAttribute(
                "page",
                new CodePage(factors.codes(who.person()), factors.passkey(who.person()), problem));
        return "access/code";
    }
}
