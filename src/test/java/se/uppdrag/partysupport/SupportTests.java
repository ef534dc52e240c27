package se.uppdrag.partysupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppdrag.chance.Chance;
import se.uppdrag.law.Money;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;

@DisplayName("KL 4:29–31 – who may have party support, how much, and when it is accounted for")
class SupportTests {

    static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    static SupportRules rules(boolean establishedOnly, boolean grace) {
        return new SupportRules(
                1,
                LocalDate.of(2023, 1, 1),
                "Kommunfullmäktige 2022-12-14 § 180",
                Money.kronor(40_000),
                Money.kronor(30_000),
                establishedOnly,
                grace);
    }

    static Represented party(int seats, int established, @Nullable LocalDate until) {
        return new Represented(
                "C", "Centern", seats, established, until, "Förening", "802002-8430");
    }

    static Outcome<Support> may(SupportRules rules, Represented party) {
        return Support.of(rules, party, DAY);
    }

    static Money total(Outcome<Support> outcome) {
        return ((Granted<Support>) outcome).value().total();
    }

    @Test
    void a_party_has_the_basic_support_and_more_for_each_seat() {
        assertThat(total(may(rules(true, true), party(5, 5, null))))
                .isEqualTo(Money.kronor(190_000));
    }

    @Test
    void an_empty_chair_counts_only_where_the_assembly_has_not_said_otherwise() {
        assertThat(total(may(rules(true, true), party(5, 4, null))))
                .isEqualTo(Money.kronor(160_000));
        assertThat(total(may(rules(false, true), party(5, 4, null))))
                .isEqualTo(Money.kronor(190_000));
    }

    @Test
    void a_party_whose_every_seat_is_an_empty_chair_is_not_represented() {
        assertThat(may(rules(false, true), party(2, 0, null)))
                .isEqualTo(
                        Outcome.refused(PartySupportRefusal.PARTY_IS_NOT_REPRESENTED, "Centern"));
    }

    @Test
    void a_party_that_has_lost_its_last_member_may_have_support_for_a_year_and_no_longer() {
        assertThat(total(may(rules(true, true), party(0, 0, LocalDate.of(2025, 11, 25)))))
                .isEqualTo(Money.kronor(40_000));
        assertThat(may(rules(true, true), party(0, 0, LocalDate.of(2025, 11, 24))))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(may(rules(true, false), party(0, 0, LocalDate.of(2026, 11, 1))))
                .isInstanceOf(Outcome.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "802002-8431", "121212-1212", "8020028430x", "80200284"})
    void support_goes_to_a_legal_person_with_a_number(String number) {
        var of = new Represented("C", "Centern", 5, 5, null, "Förening", number);
        assertThat(may(rules(true, true), of))
                .isEqualTo(Outcome.refused(PartySupportRefusal.NOT_A_LEGAL_PERSON, "Centern"));
    }

    @Test
    @DisplayName("W27: the support of 2025 is accounted for on 30 June 2026 at the latest")
    void w27() {
        assertThat(Support.accountedBy(2025)).isEqualTo("2026-06-30");
    }

    @ParameterizedTest
    @CsvSource({"2026-06-30, 2024", "2026-07-01, 2025", "2026-12-31, 2025", "2027-01-01, 2025"})
    void an_account_is_missing_when_its_last_day_has_passed(LocalDate on, int year) {
        assertThat(Support.accountable(on)).isEqualTo(year);
    }

    @Test
    void the_sums_of_the_parties_are_the_basic_support_of_each_and_the_seats_of_all() {
        Chance.forAny(chance -> {
            var seats = new ArrayList<>(chance.many(9, () -> chance.between(1, 30)));
            var rules = rules(true, true);
            var sum = total(rules, seats);
            Collections.shuffle(seats, new Random(chance.between(0, 99)));
            assertThat(total(rules, seats)).isEqualTo(sum);
            int all = seats.stream().mapToInt(Integer::intValue).sum();
            assertThat(sum)
                    .isEqualTo(rules.basic().times(seats.size()).plus(rules.perSeat().times(all)));
        });
    }

    private static Money total(SupportRules rules, List<Integer> seats) {
        return seats.stream()
                .map(one -> total(may(rules, party(one, one, null))))
                .reduce(Money.ZERO, Money::plus);
    }
}
