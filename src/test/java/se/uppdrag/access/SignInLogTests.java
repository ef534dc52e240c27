package se.uppdrag.access;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@DisplayName("ASVS 16.3 – the log is told who signed in, who did not, and who was turned away")
@InSignInTown
class SignInLogTests {

    @Value("${uppdrag.address}")
    String home;

    @Autowired SignInTown.People people;
    @Autowired SignInTown.MovedClock clock;

    private final Logger log = (Logger) LoggerFactory.getLogger(SignInLog.class);
    private final ListAppender<ILoggingEvent> told = new ListAppender<>();

    @BeforeEach
    void listen() {
        clock.back();
        told.list.clear();
        told.start();
        log.addAppender(told);
    }

    @AfterEach
    void stop() {
        log.detachAppender(told);
    }

    private List<String> lines() {
        return told.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    @Test
    void in_and_out_with_the_way_and_under_the_registers_number() {
        var one = people.somebody();
        var guest = new Guest(home);
        guest.signsIn(one);
        guest.sends(guest.reads("/min-inloggning"), "/logga-ut");
        assertThat(lines())
                .containsExactly(
                        "Signed in: person %s by PASSWORD, strongly false"
                                .formatted(one.id().value()),
                        "Signed out: person " + one.id().value());
    }

    @Test
    void a_wrong_password_and_never_what_was_typed() {
        var one = people.somebody();
        var guest = new Guest(home);
        var form = guest.reads("/logga-in");
        guest.sends(form, "/logga-in", "namn", one.username(), "losenord", "gissning-77");
        guest.sends(form, "/logga-in", "namn", "mitt hemliga lösenord", "losenord", "x");
        assertThat(lines())
                .containsExactly(
                        "Not signed in: wrong password for person " + one.id().value(),
                        "Not signed in: wrong password for a name nobody has");
    }

    @Test
    void who_may_not_but_nothing_of_trygghet() {
        var one = people.somebody();
        var guest = new Guest(home);
        guest.signsIn(one);
        told.list.clear();
        assertThat(guest.reads("/administration/personer?q=hemligt").status()).isEqualTo(403);
        guest.posts("/trygghet/rapportera", Map.of("vad", "hemligt"));
        guest.posts("/logga-in", Map.of("namn", "a"));
        assertThat(lines())
                .containsExactly(
                        "Turned away: person %s from GET /administration/personer (may not)"
                                .formatted(one.id().value()),
                        "Turned away: person %s from POST /logga-in/… (the form is not ours)"
                                .formatted(one.id().value()));
    }
}
