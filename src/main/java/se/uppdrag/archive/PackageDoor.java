package se.uppdrag.archive;

import jakarta.servlet.FilterChain;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.function.Predicate;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import se.uppdrag.access.SignedIn;
import se.uppdrag.web.Answers;

/// The one address where more than a paper may come: packages are written to disk as they arrive,
/// up to a limit of their own (`uppdrag.archive.package-most`). Every other address keeps the small
/// one. Nothing of a large body is read from somebody who cares for no archive.
@Configuration
class PackageDoor {

    static final String HERE = "/administration/arkiv/inlasning";

    /// As much as any form may be.
    private static final long SMALL = 30L << 20;

    /// Before the chain that reads the proof that a form is ours, since that reads the body.
    private static final int BEFORE_SECURITY = -101;

    @Bean
    ServletRegistrationBean<HttpServlet> archivePackageDoor(ArchiveSettings settings)
            throws IOException {
        Files.createDirectories(settings.come());
        var door = new ServletRegistrationBean<HttpServlet>(new OnwardServlet(), HERE);
        door.setName("arkivpaket");
        door.setMultipartConfig(
                new MultipartConfigElement(
                        settings.come().toAbsolutePath().toString(),
                        settings.most().toBytes(),
                        settings.most().toBytes() + SMALL,
                        64 << 10));
        return door;
    }

    @Bean
    FilterRegistrationBean<Guard> archivePackageGuard(
            ArchiveSettings settings, Archivists archivists) {
        var guard =
                new FilterRegistrationBean<>(
                        new Guard(
                                settings.most().toBytes(),
                                settings.most().toGigabytes() + " GB",
                                request -> caresForAnArchive(request, archivists)));
        guard.addUrlPatterns(HERE);
        guard.setOrder(BEFORE_SECURITY);
        return guard;
    }

    private static boolean caresForAnArchive(HttpServletRequest request, Archivists archivists) {
        var context = new HttpSessionSecurityContextRepository().loadDeferredContext(request).get();
        var signedIn = context.getAuthentication();
        if (signedIn == null || !(signedIn.getPrincipal() instanceof SignedIn who)) {
            return false;
        }
        try {
            return !archivists.organs(who).isEmpty();
        } catch (AccessDeniedException none) {
            return false;
        }
    }

    /// Sends on what comes to the servlet that all pages are behind.
    static final class OnwardServlet extends HttpServlet {

        private static final long serialVersionUID = 1;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response)
                throws ServletException, IOException {
            getServletContext().getNamedDispatcher("dispatcherServlet").forward(request, response);
        }
    }

    /// Says no before anything of the body is read.
    static final class Guard extends OncePerRequestFilter {

        private final long most;
        private final String said;
        private final Predicate<HttpServletRequest> mayBeLarge;

        Guard(long most, String said, Predicate<HttpServletRequest> mayBeLarge) {
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
