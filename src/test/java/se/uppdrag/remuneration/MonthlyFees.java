package se.uppdrag.remuneration;

import static se.uppdrag.remuneration.Chamber.granted;

import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.boot.test.context.TestComponent;
import se.uppdrag.TestClock;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Money;
import se.uppdrag.register.Post;
import se.uppdrag.remuneration.Regulations.Annual;

/// Pays annual fees month by month while years go by, through the doors of remuneration.
@TestComponent
public class MonthlyFees {

    private final TestClock clock;
    private final RegulationsBook book;
    private final Payroll payroll;
    private final Remuneration remuneration;
    private YearMonth next = YearMonth.from(Sample.FROM);
    private int paid;

    MonthlyFees(TestClock clock, RegulationsBook book, Payroll payroll, Remuneration remuneration) {
        this.clock = clock;
        this.book = book;
        this.payroll = payroll;
        this.remuneration = remuneration;
    }

    /// Everybody who sits in the organ has the same a year.
    public void decide(String organ, LocalDate from, Money yearly, PersonId by) {
        granted(
                book.decide(
                        Sample.regulations(
                                from,
                                Money.kronor(80_000),
                                new Annual(organ, Post.MEMBER, 0, yearly, false)),
                        by));
        next = YearMonth.from(from);
    }

    /// Each month that is over on the day is gathered, approved and closed.
    public void paidUntil(LocalDate day, PersonId by) {
        while (next.atEndOfMonth().isBefore(day)) {
            clock.set(next.atEndOfMonth().toString(), "16.00");
            granted(payroll.gather(next));
            granted(remuneration.approveAll(by));
            granted(payroll.close(next, by));
            next = next.plusMonths(1);
            paid++;
        }
    }

    public int months() {
        return paid;
    }

    public Money paid(PersonId person, int year) {
        return remuneration.paid(person, year);
    }
}
