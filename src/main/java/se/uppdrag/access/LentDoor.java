package se.uppdrag.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.ModelAndViewDefiningException;
import se.uppdrag.web.Texts;

/// A lent device opens the pages of its meeting, for as long as it is lent. What it does not open
/// is answered with why.
@Component
class LentDoor {

    private final LentDevices lending;
    private final ShellAdvice shells;
    private final Texts texts;

    LentDoor(LentDevices lending, ShellAdvice shells, Texts texts) {
        this.lending = lending;
        this.shells = shells;
        this.texts = texts;
    }

    boolean stands(Lent lent) {
        return !lending.standing(Set.of(lent.loan())).isEmpty();
    }

    void require(Lent lent, HttpServletRequest request, HttpServletResponse response)
            throws ModelAndViewDefiningException {
        var no = lending.refusal(lent, request.getMethod(), request.getRequestURI());
        if (no.isPresent()) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            throw new ModelAndViewDefiningException(
                    new ModelAndView(
                            "web/refusal",
                            Map.of("shell", shells.shell(request), "page", texts.of(no.get()))));
        }
    }
}
