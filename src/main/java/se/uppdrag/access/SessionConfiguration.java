package se.uppdrag.access;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/// Sessions are kept in the database, so that a member may continue at another instance of the
/// program.
@Configuration
@EnableJdbcHttpSession(tableName = "access.session")
class SessionConfiguration {

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsAsWeWantThem(
            @Value("${spring.session.timeout}") Duration unused) {
        return sessions -> {
            sessions.setSessionIdGenerator(new SessionIds());
            sessions.setDefaultMaxInactiveInterval(unused);
        };
    }

    /// The one cookie of a sign-in.
    @Bean
    CookieSerializer sessionCookie(
            SignInSettings settings,
            @Value("${server.servlet.session.cookie.secure:false}") boolean secure) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(settings.cookie(SecurityConfiguration.SESSION));
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        if (secure || settings.encrypted()) {
            cookie.setUseSecureCookie(true);
        }
        return cookie;
    }

    @Bean
    @Primary
    RestingSessions<?> restingSessions(JdbcIndexedSessionRepository kept) {
        return new RestingSessions<>(kept);
    }
}
