package se.uppdrag.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.chance.Chance;
import se.uppdrag.law.Money;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Person;
import se.uppdrag.register.Register;
import se.uppdrag.register.Terms;
import se.uppdrag.remuneration.MonthlyFees;

@SpringBootTest
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.Setting.class, Years.class, Successors.class, MonthlyFees.class})
@Transactional
@DisplayName(
        "Four years: from one election to the next, paid every month, asked who served on any day")
class FourYearsTests {

    static final LocalDate END = LocalDate.of(2031, 1, 1);
    static final int DATES = 200;
    static final int YEARLY = 12_000;

    @Autowired Register register;
    @Autowired Terms terms;
    @Autowired Years years;
    @Autowired Successors successors;
    @Autowired MonthlyFees fees;

    @Test
    void the_register_always_knows_who_served_and_everybody_is_paid_every_month() {
        years.theMunicipality();
        years.anElection();
        years.theConstitutiveMeeting();
        years.theCommitteeByProportionalBallot();
        theFeesAreDecided();
        paidUntil("2023-05-01");
        successors.aResignationAndASuccessor();
        successors.aPlaceInTheCommitteeIsFilled();
        paidUntil("2024-01-15");
        successors.somebodyIsAwayForAYear();
        successors.aChairThatStandsEmpty();
        paidUntil("2025-03-01");
        years.aPartyThatSplits();
        paidUntil("2026-10-01");
        years.theNextElection();
        paidUntil("2027-01-01");
        everybodyIsPaidForTheDaysTheyServed();
        askedOnTwoHundredDays();
    }

    void theFeesAreDecided() {
        register.enter(new Person(years.secretary, "Mira", "Lund", null));
        register.employ(years.secretary, Role.ADMINISTRATOR, null, Years.TERM);
        fees.decide("ks", Years.BOARDS, Money.kronor(YEARLY), years.secretary);
    }

    void paidUntil(String day) {
        fees.paidUntil(LocalDate.parse(day), years.secretary);
    }

    /// Counted from the years.chronicle, day by day, and not from the register.
    void everybodyIsPaidForTheDaysTheyServed() {
        assertThat(fees.months()).isEqualTo(48);
        for (int year = 2023; year <= 2026; year++) {
            var due = new TreeMap<String, Double>();
            var day = LocalDate.of(year, 1, 1);
            for (; day.getYear() == year; day = day.plusDays(1)) {
                double share = YEARLY / 12.0 / YearMonth.from(day).lengthOfMonth();
                for (var line : years.chronicle.serving(day)) {
                    if (line.startsWith("ks: ")) {
                        due.merge(line.split(" ", 3)[2], share, Double::sum);
                    }
                }
            }
            assertThat(due).hasSizeGreaterThanOrEqualTo(5);
            for (var one : due.entrySet()) {
                assertThat(fees.paid(somebody(one.getKey()), year))
                        .as(one.getKey() + " " + year)
                        .isEqualTo(Money.kronor(Math.round(one.getValue())));
            }
        }
    }

    PersonId somebody(String name) {
        return terms.ever().stream()
                .filter(one -> one.organ().equals("ks") && one.name().equals(name))
                .map(Membership::person)
                .findFirst()
                .orElseThrow();
    }

    TreeSet<String> answered(LocalDate day) {
        var answer = new TreeSet<String>();
        for (var organ : List.of("kf", "ks")) {
            var roll = register.roll(register.organ(organ).orElseThrow(), day);
            roll.members()
                    .forEach(one -> answer.add(Chronicle.line(organ, one.position(), one.name())));
            roll.alternates()
                    .forEach(one ->
                            answer.add(
                                    Chronicle.line(
                                            organ + " ersättare", one.position(), one.name())));
        }
        return answer;
    }

    void askedOnTwoHundredDays() {
        var first = Years.TERM.minusMonths(2);
        int days = (int) (END.toEpochDay() - first.toEpochDay());
        var asked = new AtomicInteger();
        while (asked.get() < DATES) {
            Chance.forAny(chance -> {
                var day = first.plusDays(chance.between(0, days));
                assertThat(answered(day))
                        .as(day.toString())
                        .isEqualTo(years.chronicle.serving(day));
                asked.incrementAndGet();
            });
        }
        everyDayOfChange(first);
    }

    /// Where periods meet is where they are most easily wrong.
    void everyDayOfChange(LocalDate first) {
        Map<LocalDate, Integer> seen = new HashMap<>();
        for (var one : terms.ever()) {
            for (var day : new LocalDate[] {one.fromDate(), one.toDate()}) {
                if (day != null && seen.put(day, 1) == null) {
                    for (var near : List.of(day.minusDays(1), day, day.plusDays(1))) {
                        assertThat(answered(near))
                                .as(near.toString())
                                .isEqualTo(years.chronicle.serving(near));
                    }
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(8);
        assertThat(answered(first)).isEmpty();
    }
}
