package se.uppdrag.access;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;

/// Sessions are kept in the database, so that a member may continue at another instance of the
/// program.
@Configuration
@EnableJdbcHttpSession(tableName = "access.session")
class SessionConfiguration {

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> endingUnused(
            @Value("${spring.session.timeout}") Duration unused) {
        return sessions -> sessions.setDefaultMaxInactiveInterval(unused);
    }

    @Bean
    @Primary
    RestingSessions<?> restingSessions(JdbcIndexedSessionRepository kept) {
        return new RestingSessions<>(kept);
    }
}
