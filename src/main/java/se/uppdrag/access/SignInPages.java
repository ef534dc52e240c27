package se.uppdrag.access;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.uppdrag.access.pages.SignInPage;
import se.uppdrag.web.Texts;

/// The sign-in page, wherever one comes back to it from.
@Component
class SignInPages {

    private static final Set<String> ENDED = Set.of("tid", "uppdrag", "lan");

    private final Providers providers;
    private final Texts texts;

    SignInPages(Providers providers, Texts texts) {
        this.providers = providers;
        this.texts = texts;
    }

    String wrong(String username, String problem, Model model, HttpServletResponse response) {
        response.setStatus(422);
        return show(username, texts.get(problem), "", model);
    }

    /// @param ended why a sign-in ended by itself, or empty
    String show(String username, String problem, String ended, Model model) {
        model.addAttribute(
                "page",
                new SignInPage(
                        username,
                        problem,
                        ENDED.contains(ended) ? texts.get("access.signin.ended." + ended) : "",
                        via(providers.all(), "")));
        return "access/sign-in";
    }

    /// @param query what is to be known when she comes back
    static List<SignInPage.Via> via(List<Provider> providers, String query) {
        return providers.stream()
                .map(one -> new SignInPage.Via(one.start() + query, one.label()))
                .toList();
    }
}
