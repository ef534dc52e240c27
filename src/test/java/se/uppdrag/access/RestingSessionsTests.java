package se.uppdrag.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.test.context.ContextConfiguration;
import se.uppdrag.TestDatabase;

@SpringBootTest
@ContextConfiguration(initializers = TestDatabase.class)
@DisplayName("A session is written when there is something to write")
class RestingSessionsTests {

    @Autowired JdbcIndexedSessionRepository kept;

    private <S extends Session> Duration used(SessionRepository<S> sessions, Duration later) {
        var sitting = sessions.createSession();
        sessions.save(sitting);
        var before = stored(sitting).getLastAccessedTime();

        var press = Objects.requireNonNull(sessions.findById(sitting.getId()));
        press.setLastAccessedTime(before.plus(later));
        sessions.save(press);
        return Duration.between(before, stored(sitting).getLastAccessedTime());
    }

    private Session stored(Session one) {
        return Objects.requireNonNull(kept.findById(one.getId()));
    }

    @Test
    void not_that_it_was_used_again_at_once() {
        assertThat(used(new RestingSessions<>(kept), Duration.ofMinutes(4))).isZero();
    }

    @Test
    void but_that_it_was_used_five_minutes_later() {
        assertThat(used(new RestingSessions<>(kept), Duration.ofMinutes(6)))
                .isEqualTo(Duration.ofMinutes(6));
    }

    @Test
    void and_at_once_what_it_holds_how_long_it_lasts_and_a_new_number() {
        var sessions = new RestingSessions<>(kept);
        var sitting = sessions.createSession();
        sessions.save(sitting);

        var press = Objects.requireNonNull(sessions.findById(sitting.getId()));
        press.setAttribute("kommun", "Exempelby");
        sessions.save(press);
        assertThat(stored(sitting).<String>getAttribute("kommun")).isEqualTo("Exempelby");

        press.setMaxInactiveInterval(Duration.ofMinutes(1));
        sessions.save(press);
        assertThat(stored(sitting).getMaxInactiveInterval()).isEqualTo(Duration.ofMinutes(1));

        press.removeAttribute("kommun");
        sessions.save(press);
        assertThat(stored(sitting).<String>getAttribute("kommun")).isNull();

        var number = press.changeSessionId();
        sessions.save(press);
        assertThat(sessions.findById(number)).isNotNull();
        assertThat(sessions.findById(sitting.getId())).isNull();
    }
}
