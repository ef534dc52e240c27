package se.uppdrag.learning;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Which archive there is, by the settings of the program.
@Configuration
class ArchiveChoice {

    @Bean
    Archive archive(
            @Value("${uppdrag.material.kind:}") String kind,
            @Value("${uppdrag.material.address:}") String address,
            @Value("${uppdrag.material.folder:}") String folder,
            @Value("${uppdrag.material.user:}") String user,
            @Value("${uppdrag.material.password:}") String password,
            @Value("${uppdrag.material.link:}") String link) {
        return new ArchiveSettings(kind, address, folder, user, password, link).archive();
    }
}
