package se.uppdrag.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/// Answers whoever may not (403), and tells the log. Of Trygghet the log is told nothing: that
/// somebody asked there is nobody's to know (`docs/decisions/0040`).
@Component
class TurnedAway implements AccessDeniedHandler {

    private static final String SILENT = "/trygghet";

    private final AccessDeniedHandler answer = new AccessDeniedHandlerImpl();

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        if (!request.getRequestURI().startsWith(SILENT)) {
            SignInLog.turnedAway(
                    Optional.ofNullable(AccessArguments.current()).map(SignedIn::person),
                    request.getMethod(),
                    pattern(request),
                    why instanceof CsrfException ? "the form is not ours" : "may not");
        }
        answer.handle(request, response, why);
    }

    /// Before any page has been found there is none: then the first word of the address.
    private static String pattern(HttpServletRequest request) {
        return Objects.toString(
                request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE),
                request.getRequestURI().replaceFirst("^(/[a-z-]{0,40}).*$", "$1/…"));
    }
}
