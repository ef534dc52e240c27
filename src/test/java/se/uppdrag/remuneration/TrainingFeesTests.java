package se.uppdrag.remuneration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.transaction.BeforeTransaction;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Money;
import se.uppdrag.learning.Training;
import se.uppdrag.learning.Trainings;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.Setting.class, Chamber.class})
@Transactional
@DisplayName("KL 4:16 – who comes to a training that is paid has the fee of a duty proposed")
class TrainingFeesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 30);

    @Autowired Chamber chamber;
    @Autowired TestClock clock;
    @Autowired RegulationsBook book;
    @Autowired Trainings trainings;
    @Autowired TrainingFees fees;
    @Autowired VoucherTable vouchers;

    @BeforeTransaction
    void gather() {
        chamber.gather();
    }

    @BeforeEach
    void decided() {
        clock.set("2026-10-20", "12.00");
        if (book.on(DAY).isEmpty()) {
            book.decide(Sample.regulations(Sample.chair()), chamber.administrator);
        }
    }

    private void held(boolean paid, PersonId came, PersonId stayedAway) {
        var one =
                new Training(
                        UUID.randomUUID(),
                        "Öva på beslut",
                        "",
                        "",
                        DAY,
                        LocalTime.of(17, 0),
                        LocalTime.of(19, 30),
                        "",
                        "",
                        20,
                        null,
                        false,
                        paid,
                        1);
        trainings.plan(one, chamber.administrator);
        trainings.enrol(one, came);
        trainings.enrol(one, stayedAway);
        clock.set("2026-11-04", "08.00");
        trainings.attended(one, trainings.came(one.id(), 1));
    }

    private List<Voucher> proposed(PersonId person) {
        return vouchers.of(person).stream()
                .map(Stated::voucher)
                .filter(one -> one.origin() == Voucher.Origin.TRAINING)
                .toList();
    }

    @Test
    void once_and_only_for_who_came() {
        var came = chamber.members.get(1);
        var away = chamber.members.get(2);
        held(true, came, away);
        assertThat(fees.propose(FIRST, LAST, (_, _) -> false)).isOne();
        assertThat(fees.propose(FIRST, LAST, (_, _) -> false)).as("again").isZero();
        assertThat(proposed(away)).isEmpty();
        var fee = proposed(came).getFirst();
        // Two and a half hours, at 900 for the first two and 250 for each hour begun after.
        assertThat(fee.total()).isEqualTo(book.on(DAY).orElseThrow().meeting().fee(150));
        assertThat(fee.total()).isGreaterThan(Money.ZERO);
        assertThat(fee.kind()).isEqualTo(Voucher.Kind.DUTY_FEE);
        assertThat(fee.why()).contains("Utbildning", "Öva på beslut");
        assertThat(fee.madeBy()).isNull();
    }

    @Test
    void not_for_a_training_that_is_not_paid() {
        held(false, chamber.members.get(1), chamber.members.get(2));
        assertThat(fees.propose(FIRST, LAST, (_, _) -> false)).isZero();
    }

    @Test
    void not_for_who_serves_full_time_or_does_not_serve() {
        held(true, chamber.members.get(1), chamber.members.get(2));
        assertThat(fees.propose(FIRST, LAST, (_, _) -> true)).isZero();
        held(true, chamber.administrator, chamber.members.get(2));
        assertThat(fees.propose(FIRST, LAST, (_, _) -> false)).isOne();
        assertThat(proposed(chamber.administrator)).isEmpty();
    }
}
