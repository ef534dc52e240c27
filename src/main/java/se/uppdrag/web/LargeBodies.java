package se.uppdrag.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.web.filter.OncePerRequestFilter;

/// What an address needs where more than a paper may come: a servlet of its own with its own limit,
/// and a guard that says no to everybody else before anything of the body is read.
public final class LargeBodies {

    /// As much as any form may be.
    public static final long SMALL = 30L << 20;

    /// Before the chain that reads the proof that a form is ours, since that reads the body.
    private static final int BEFORE_SECURITY = -101;

    /// From so many bytes a part lies on disk.
    private static final int ON_DISK = 64 << 10;

    private LargeBodies() {}

    /// @param folder where what comes is written as it arrives
    /// @param most bytes a file may have
    public static ServletRegistrationBean<HttpServlet> door(
            String name, String at, Path folder, long most) throws IOException {
        Files.createDirectories(folder);
        var door = new ServletRegistrationBean<HttpServlet>(new Onward(), at);
        door.setName(name);
        door.setMultipartConfig(
                new MultipartConfigElement(
                        folder.toAbsolutePath().toString(), most, most + SMALL, ON_DISK));
        return door;
    }

    /// @param said the limit as it is told, `300 MB`
    /// @param mayBeLarge whether who asks may send more than others
    public static FilterRegistrationBean<Guard> guard(
            String at, long most, String said, Predicate<HttpServletRequest> mayBeLarge) {
        var guard = new FilterRegistrationBean<>(new Guard(most, said, mayBeLarge));
        guard.addUrlPatterns(at);
        guard.setOrder(BEFORE_SECURITY);
        return guard;
    }

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
