package se.uppdrag.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import se.uppdrag.Council;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;
import se.uppdrag.law.Outcome;

/// Nothing listens on that port.
@SpringBootTest(properties = "uppdrag.signing.stamps=http://localhost:9/tsa")
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.Setting.class, Council.class})
@DisplayName("KL 5:69 – a service for time stamps that does not answer signs nothing")
class SilentServiceTests {

    @Autowired Council council;
    @Autowired Minutes minutes;

    @Test
    void the_signature_is_refused_and_nothing_is_kept() {
        council.gather();
        var meeting = council.held("2026-11-25", council.motion("Fler cykelvägar"));
        var sent = Council.granted(minutes.send(meeting, council.secretary));
        assertThat(minutes.sign(meeting, council.chair(), sent.sha256()))
                .isEqualTo(Outcome.refused(MinutesRefusal.SIGNATURE_SERVICE_IS_SILENT));
        assertThat(minutes.verification(meeting.id()).orElseThrow().signatures()).isEmpty();
    }
}
