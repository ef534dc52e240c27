package se.uppdrag.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import se.uppdrag.Council;
import se.uppdrag.PageChecks;
import se.uppdrag.Proves;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.minutes.Version.Return;
import se.uppdrag.minutes.Version.Role;
import se.uppdrag.minutes.Version.Signatory;
import se.uppdrag.minutes.Version.Signature;
import se.uppdrag.sitting.Decision;
import se.uppdrag.sitting.SittingCommand;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.Setting.class, Council.class})
@DisplayName("KL 5:65, 5:67, 5:69 – when minutes are not sent and not signed")
@Proves({"KL5-65", "KL5-67", "KL5-69"})
class RefusedMinutesTests {

    private static final Signatory CHAIR =
            new Signatory(PageChecks.somebody(), "Alva Berg", Role.CHAIR);
    private static final Signatory VERIFIER =
            new Signatory(PageChecks.somebody(), "Bo Ek", Role.VERIFIER);

    @Autowired Council council;
    @Autowired Minutes minutes;

    @BeforeEach
    void gather() {
        council.gather();
    }

    private static void refused(Outcome<?> outcome, MinutesRefusal expected) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.refusal()).isEqualTo(expected));
    }

    @Test
    void nothing_is_sent_while_the_meeting_runs_or_an_item_is_without_decision() {
        var meeting = council.opens("2026-04-08", council.motion("Fler bänkar"));
        refused(minutes.sign(meeting, council.secretary, "x"), MinutesRefusal.NOT_SENT);
        refused(minutes.send(meeting, council.secretary), MinutesRefusal.SITTING_IS_NOT_CLOSED);
        council.does(meeting, new SittingCommand.TakeUp(1));
        council.does(meeting, new SittingCommand.Close());
        refused(minutes.send(meeting, council.secretary), MinutesRefusal.SECTION_WITHOUT_DECISION);
    }

    @Test
    void somebody_presided() {
        var meeting = council.isLedByNobody("2026-04-09", council.motion("Fler träd"));
        council.does(meeting, new SittingCommand.TakeUp(1));
        council.decides(meeting, Decision.Kind.NOTED, "Uppropet är förrättat.");
        council.does(meeting, new SittingCommand.Close());
        refused(minutes.send(meeting, council.secretary), MinutesRefusal.NOBODY_PRESIDED);
    }

    @Test
    void the_same_text_is_sent_once() {
        var meeting = council.held("2026-04-10", council.motion("Fler brunnar"));
        assertThat(minutes.send(meeting, council.secretary)).isInstanceOf(Granted.class);
        refused(minutes.send(meeting, council.secretary), MinutesRefusal.ALREADY_SENT);
    }

    private static Verification sent() {
        var version =
                new Version(
                        1,
                        "Text",
                        "<p>Text</p>",
                        "abc",
                        LocalDate.of(2026, 4, 22),
                        Instant.EPOCH,
                        CHAIR.person());
        return new Verification(version, List.of(CHAIR, VERIFIER), List.of(), List.of(), List.of());
    }

    @Test
    void each_signs_once_and_the_text_she_was_shown() {
        refused(sent().sign(CHAIR.person(), "xyz"), MinutesRefusal.TEXT_HAS_CHANGED);
        assertThat(sent().sign(CHAIR.person(), "abc")).isInstanceOf(Granted.class);
        var signed = sent().with(new Signature(CHAIR.person(), Instant.EPOCH));
        refused(signed.sign(CHAIR.person(), "abc"), MinutesRefusal.ALREADY_SIGNED);
    }

    @Test
    void what_was_given_back_is_not_signed() {
        var back =
                new Verification(
                        sent().version(),
                        sent().signatories(),
                        List.of(),
                        List.of(),
                        List.of(
                                new Return(
                                        VERIFIER.person(),
                                        VERIFIER.name(),
                                        3,
                                        "Fel i § 3.",
                                        Instant.EPOCH)));
        refused(back.sign(CHAIR.person(), "abc"), MinutesRefusal.GIVEN_BACK);
    }
}
