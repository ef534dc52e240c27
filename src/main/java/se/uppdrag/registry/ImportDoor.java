package se.uppdrag.registry;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.util.unit.DataSize;
import se.uppdrag.access.SignedIn;
import se.uppdrag.web.LargeBodies;

/// Where an existing diarium comes: a million rows are more than a form may otherwise be. The file
/// is written to disk as it arrives, from those who keep a diarium and nobody else.
@Configuration
class ImportDoor {

    private final DataSize most;
    private final Path folder;

    /// @param most a million rows of a hundred signs are a third of it
    ImportDoor(
            @Value("${uppdrag.registry.import-most:300MB}") DataSize most,
            @Value("${uppdrag.data}") Path data) {
        this.most = most;
        this.folder = data.resolve("inlasning").toAbsolutePath();
    }

    @Bean
    ServletRegistrationBean<HttpServlet> registryImportDoor() throws IOException {
        Files.createDirectories(folder);
        var door =
                new ServletRegistrationBean<HttpServlet>(
                        new LargeBodies.Onward(), ImportController.HERE);
        door.setName("inlasning");
        door.setMultipartConfig(
                new MultipartConfigElement(
                        folder.toString(),
                        most.toBytes(),
                        most.toBytes() + LargeBodies.SMALL,
                        64 << 10));
        return door;
    }

    @Bean
    FilterRegistrationBean<LargeBodies.Guard> registryImportGuard(RegistryKeepers keepers) {
        var guard =
                new FilterRegistrationBean<>(
                        new LargeBodies.Guard(
                                most.toBytes(),
                                most.toMegabytes() + " MB",
                                request -> keepsADiarium(request, keepers)));
        guard.addUrlPatterns(ImportController.HERE);
        guard.setOrder(LargeBodies.BEFORE_SECURITY);
        return guard;
    }

    private static boolean keepsADiarium(HttpServletRequest request, RegistryKeepers keepers) {
        var context = new HttpSessionSecurityContextRepository().loadDeferredContext(request).get();
        var signedIn = context.getAuthentication();
        return signedIn != null
                && signedIn.getPrincipal() instanceof SignedIn who
                && !keepers.organs(who).isEmpty();
    }
}
