package se.uppdrag.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;

/// How an outcome becomes an answer: granted leads on (303), refused says why (422).
@Component
public class Answers {

    /// Attribute of a request that was too large: how large it may be, where that is not as usual.
    public static final String MOST = "uppdrag.most";

    private final Texts texts;

    Answers(Texts texts) {
        this.texts = texts;
    }

    /// For acts without a form to go back to; forms show the refusal above themselves instead.
    public String to(Outcome<String> outcome, Model model, HttpServletResponse response) {
        return switch (outcome) {
            case Granted<String>(var location, _) -> seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                model.addAttribute("page", texts.of(refused));
                yield "web/refusal";
            }
        };
    }

    public static String seeOther(String location) {
        return "redirect:" + location;
    }
}
