package se.uppdrag.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Has each request answered in its language, and remembers the one that was chosen. Nothing but
/// the language is in the cookie, so that it tells nobody from anybody.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class LanguageChoice extends OncePerRequestFilter {

    private static final Duration REMEMBERED = Duration.ofDays(365);

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        remember(request, response);
        try {
            Language.ofPage(request)
                    .carried()
                    .call(() -> {
                        chain.doFilter(request, response);
                        return true;
                    });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private static void remember(HttpServletRequest request, HttpServletResponse response) {
        if (!HttpMethod.GET.matches(request.getMethod())
                || Language.chosen(request).isEmpty()
                || Language.of(request) == Language.remembered(request)) {
            return;
        }
        var chosen = Language.of(request);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(Language.cookie(request), chosen.code())
                        .path("/")
                        .httpOnly(true)
                        .sameSite("Lax")
                        .secure(request.isSecure())
                        // Swedish is what is spoken to whoever has chosen nothing.
                        .maxAge(chosen == Language.SWEDISH ? Duration.ZERO : REMEMBERED)
                        .build()
                        .toString());
    }
}
