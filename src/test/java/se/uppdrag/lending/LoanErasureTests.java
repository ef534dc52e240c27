package se.uppdrag.lending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.Council;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;
import se.uppdrag.access.PersonId;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.register.LocalRules;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.register.RuleKind;

@SpringBootTest
@ContextConfiguration(initializers = TestDatabase.class)
@Import(TestClock.Setting.class)
@Transactional
@DisplayName("Arkivlagen 10 § – who had a lent device is kept as long as the organ has decided")
class LoanErasureTests {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 26);

    @Autowired private LoanErasure erasure;
    @Autowired private LoanTable loans;
    @Autowired private Meetings meetings;
    @Autowired private Register register;
    @Autowired private LocalRules rules;
    @Autowired private TestClock clock;

    private Organ organ;
    private Meeting meeting;

    @BeforeEach
    void somethingWasLent() {
        clock.set("2025-03-26", "17.00");
        organ = new Organ("lanat", "Lånenämnden", Organ.Kind.COMMITTEE, "LN", 5, null);
        register.found(organ, DAY.minusYears(1), "kommunallagen");
        meeting = meetings.plan(organ, DAY, LocalTime.of(18, 0), "Salen", true);
        var returned = lent("Läsplatta 1");
        loans.update(returned, returned.ended(Loan.End.TAKEN_BACK, clock.instant()));
        lent("Läsplatta 2");
    }

    private Loan lent(String device) {
        var loan =
                Loan.of(
                        UUID.randomUUID(),
                        meeting.id(),
                        new PersonId(UUID.randomUUID()),
                        device,
                        new PersonId(UUID.randomUUID()),
                        clock.instant());
        loans.insert(loan);
        return loan;
    }

    private void isKeptFor(String months) {
        Council.granted(rules.decide(organ, RuleKind.LOAN_MONTHS, months, DAY, "LN § 3/2025"));
    }

    @Test
    void and_not_a_day_less_or_more() {
        isKeptFor("6");
        clock.set("2025-09-26", "04.20");
        erasure.nightly();
        assertThat(loans.of(meeting.id())).hasSize(2);

        clock.set("2025-09-27", "04.20");
        erasure.nightly();
        assertThat(loans.of(meeting.id())).isEmpty();
    }

    @Test
    void and_for_ever_where_nothing_is_decided() {
        clock.set("2035-09-27", "04.20");
        erasure.nightly();
        assertThat(loans.of(meeting.id())).hasSize(2);

        isKeptFor("0");
        erasure.nightly();
        assertThat(loans.of(meeting.id())).hasSize(2);
    }

    @Test
    void but_never_while_a_device_is_in_by_it() {
        isKeptFor("1");
        var standing =
                loans.of(meeting.id()).stream().filter(Loan::stands).findFirst().orElseThrow();
        loans.update(standing, Council.granted(standing.collected(clock.instant())));
        clock.set("2025-09-27", "04.20");
        erasure.nightly();
        assertThat(loans.of(meeting.id())).extracting(Loan::device).containsExactly("Läsplatta 2");
    }
}
