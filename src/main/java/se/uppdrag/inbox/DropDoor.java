package se.uppdrag.inbox;

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

/// Where letters are dropped as files: a letter with drawings in it is larger than a paper. They
/// are written to disk as they arrive, from those who open the mail and nobody else.
@Configuration
class DropDoor {

    private final DataSize most;
    private final Path folder;

    DropDoor(
            @Value("${uppdrag.inbox.drop-most:150MB}") DataSize most,
            @Value("${uppdrag.data}") Path data) {
        this.most = most;
        this.folder = data.resolve("brev");
    }

    /// As it is told: `150 MB`.
    String most() {
        return most.toMegabytes() + " MB";
    }

    @Bean
    ServletRegistrationBean<HttpServlet> inboxDropDoor() throws IOException {
        return LargeBodies.door("brev", InboxController.DROP, folder, most.toBytes());
    }

    @Bean
    FilterRegistrationBean<LargeBodies.Guard> inboxDropGuard(MailOpeners openers) {
        return LargeBodies.guard(
                InboxController.DROP,
                most.toBytes(),
                most(),
                request -> WhoAsks.of(request).filter(openers::include).isPresent());
    }
}
