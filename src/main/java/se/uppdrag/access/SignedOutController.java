package se.uppdrag.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import se.uppdrag.access.pages.SignedOutPage;
import se.uppdrag.web.Answers;

/// What is answered to whoever signs out here and is to sign out where she came in too.
@Controller
class SignedOutController {

    /// Long enough to read that it is done here, and to stop.
    private static final int SECONDS = 2;

    @PostMapping(OutsideSignOut.PAGE)
    String show(Model model, HttpServletRequest request, HttpServletResponse response) {
        if (!(request.getAttribute(OutsideSignOut.NEXT)
                instanceof OutsideSignOut.Next(var label, var address))) {
            return Answers.seeOther("/");
        }
        response.setHeader("Refresh", "%d; url=%s".formatted(SECONDS, address));
        // The address says who she was.
        response.setHeader("Referrer-Policy", "no-referrer");
        model.addAttribute("page", new SignedOutPage(label, address));
        return "access/signed-out";
    }
}
