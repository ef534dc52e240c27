package se.uppdrag.archive;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import se.uppdrag.access.SignedIn;
import se.uppdrag.web.LargeBodies;

/// The one address where more than a paper may come: packages are written to disk as they arrive,
/// up to a limit of their own (`uppdrag.archive.package-most`). Every other address keeps the small
/// one. Nothing of a large body is read from somebody who cares for no archive.
@Configuration
class PackageDoor {

    static final String HERE = "/administration/arkiv/inlasning";

    @Bean
    ServletRegistrationBean<HttpServlet> archivePackageDoor(ArchiveSettings settings)
            throws IOException {
        Files.createDirectories(settings.come());
        var door = new ServletRegistrationBean<HttpServlet>(new LargeBodies.Onward(), HERE);
        door.setName("arkivpaket");
        door.setMultipartConfig(
                new MultipartConfigElement(
                        settings.come().toAbsolutePath().toString(),
                        settings.most().toBytes(),
                        settings.most().toBytes() + LargeBodies.SMALL,
                        64 << 10));
        return door;
    }

    @Bean
    FilterRegistrationBean<LargeBodies.Guard> archivePackageGuard(
            ArchiveSettings settings, Archivists archivists) {
        var guard =
                new FilterRegistrationBean<>(
                        new LargeBodies.Guard(
                                settings.most().toBytes(),
                                settings.most().toGigabytes() + " GB",
                                request -> caresForAnArchive(request, archivists)));
        guard.addUrlPatterns(HERE);
        guard.setOrder(LargeBodies.BEFORE_SECURITY);
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
}
