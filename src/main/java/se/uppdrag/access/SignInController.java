package se.uppdrag.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.pages.SignInPage;
import se.uppdrag.web.Answers;

@Controller
class SignInController {

    private final Accounts accounts;
    private final SignIn signIn;

    SignInController(Accounts accounts, SignIn signIn) {
        this.accounts = accounts;
        this.signIn = signIn;
    }

    @GetMapping("/logga-in")
    String form(Model model) {
        model.addAttribute("page", new SignInPage("", ""));
        return "access/sign-in";
    }

    @PostMapping("/logga-in")
    String enter(
            @RequestParam(defaultValue = "") String namn,
            @RequestParam(defaultValue = "") String losenord,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (accounts.attempt(namn, losenord)) {
            case Accounts.Attempt.Welcome(var who) ->
                    Answers.seeOther(signIn.enter(who, request, response));
            case Accounts.Attempt.Wrong() -> again(namn, "access.signin.wrong", model, response);
            case Accounts.Attempt.Wait() -> again(namn, "access.signin.wait", model, response);
        };
    }

    private static String again(
            String name, String problem, Model model, HttpServletResponse response) {
        response.setStatus(422);
        model.addAttribute("page", new SignInPage(name, problem));
        return "access/sign-in";
    }
}
