package se.uppdrag.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Predicate;
import org.springframework.web.filter.OncePerRequestFilter;

/// What an address needs where more than a paper may come: a servlet of its own with its own limit,
/// and a guard that says no to everybody else before anything of the body is read.
public final class LargeBodies {

    /// As much as any form may be.
    public static final long SMALL = 30L << 20;

    /// Before the chain that reads the proof that a form is ours, since that reads the body.
    public static final int BEFORE_SECURITY = -101;

    private LargeBodies() {}

    /// Sends on what comes to the servlet that all pages are behind.
    public static final class Onward extends HttpServlet {

        private static final long serialVersionUID = 1;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response)
                throws ServletException, IOException {
            getServletContext().getNamedDispatcher("dispatcherServlet").forward(request, response);
        }
    }

    /// Says no before anything of the body is read.
    public static final class Guard extends OncePerRequestFilter {

        private final long most;
        private final String said;
        private final Predicate<HttpServletRequest> mayBeLarge;

        public Guard(long most, String said, Predicate<HttpServletRequest> mayBeLarge) {
            this.most = most;
            this.said = said;
            this.mayBeLarge = mayBeLarge;
        }

        @Override
        protected void doFilterInternal(
                HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var length = request.getContentLengthLong();
            var chunked = length < 0 && request.getHeader("Transfer-Encoding") != null;
            if (!chunked && length <= SMALL) {
                chain.doFilter(request, response);
            } else if (!mayBeLarge.test(request)) {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
            } else if (length > most + SMALL) {
                request.setAttribute(Answers.MOST, said);
                response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            } else {
                chain.doFilter(request, response);
            }
        }
    }
}
