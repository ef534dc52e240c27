package se.uppdrag.demo;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/// What only the demonstration has.
@Configuration
@ConditionalOnBooleanProperty("uppdrag.demo")
class DemoConfiguration {

    @Bean
    @Primary
    DemoClock demoClock(@Value("${uppdrag.data}") Path data) {
        return new DemoClock(data.resolveSibling(data.getFileName() + "-clock"));
    }

    /// The password of the demonstration is on its own page, so it need not be slow to guess.
    @Bean
    @Primary
    PasswordEncoder demoPasswords() {
        return new BCryptPasswordEncoder(4);
    }
}
