package se.uppdrag.archive;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import se.uppdrag.access.SignedIn;
import se.uppdrag.access.WhoAsks;
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
        return LargeBodies.door("arkivpaket", HERE, settings.come(), settings.most().toBytes());
    }

    @Bean
    FilterRegistrationBean<LargeBodies.Guard> archivePackageGuard(
            ArchiveSettings settings, Archivists archivists) {
        return LargeBodies.guard(
                HERE,
                settings.most().toBytes(),
                settings.most().toGigabytes() + " GB",
                request ->
                        WhoAsks.of(request)
                                .filter(who -> caresForAnArchive(who, archivists))
                                .isPresent());
    }

    private static boolean caresForAnArchive(SignedIn who, Archivists archivists) {
        try {
            return !archivists.organs(who).isEmpty();
        } catch (AccessDeniedException none) {
            return false;
        }
    }
}
