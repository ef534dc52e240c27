package se.uppdrag.registry;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import se.uppdrag.access.WhoAsks;
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
        this.folder = data.resolve("inlasning");
    }

    @Bean
    ServletRegistrationBean<HttpServlet> registryImportDoor() throws IOException {
        return LargeBodies.door("inlasning", ImportController.HERE, folder, most.toBytes());
    }

    @Bean
    FilterRegistrationBean<LargeBodies.Guard> registryImportGuard(RegistryKeepers keepers) {
        return LargeBodies.guard(
                ImportController.HERE,
                most.toBytes(),
                most.toMegabytes() + " MB",
                request ->
                        WhoAsks.of(request)
                                .filter(who -> !keepers.organs(who).isEmpty())
                                .isPresent());
    }
}
