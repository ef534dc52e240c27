package se.uppdrag.remuneration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.access.PersonId;
import se.uppdrag.chance.Chance;
import se.uppdrag.law.Money;
import se.uppdrag.law.Money.Rounding;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Post;
import se.uppdrag.remuneration.Regulations.Annual;

@DisplayName("Whatever the fees")
class FeePropertiesTests {

    private static final int YEAR = 2027;

    private static Regulations regulations(Chance chance, Money yearly) {
        var sample = Sample.regulations(new Annual("kf", Post.CHAIR, 0, yearly, false));
        return new Regulations(
                1,
                LocalDate.of(YEAR, 1, 1),
                sample.decision(),
                sample.baseName(),
                sample.base(),
                sample.annual(),
                true,
                sample.meeting(),
                true,
                sample.lost(),
                sample.travel(),
                sample.childCare(),
                sample.disabilityMost(),
                3,
                chance.oneOf(List.of(Rounding.values())),
                sample.sections());
    }

    private static Membership held(LocalDate from, LocalDate to) {
        return new Membership(
                new PersonId(new UUID(0, 1)), "A B", "kf", Post.CHAIR, null, 1, from, to, "val");
    }

    /// Pays every month of the year in turn.
    private static Money pay(Regulations regulations, List<Membership> served) {
        var spans =
                List.of(new FeeRules.Span(regulations, new Period(regulations.validFrom(), null)));
        var paid = Money.ZERO;
        for (int month = 1; month <= 12; month++) {
            paid =
                    paid.plus(
                            FeeRules.annual(YearMonth.of(YEAR, month), served, spans, paid, "x")
                                    .map(one -> one.lines().getFirst().sum())
                                    .orElse(Money.ZERO));
        }
        return paid;
    }

    @Test
    void those_who_share_a_post_through_a_year_have_the_fee_between_them() {
        Chance.forAny(chance -> {
            var yearly = new Money(chance.between(1, 90_000_000));
            var regulations = regulations(chance, yearly);
            var first = LocalDate.of(YEAR, 1, 1);
            var change = first.plusDays(chance.between(1, 364));
            var both =
                    pay(regulations, List.of(held(first, change)))
                            .plus(pay(regulations, List.of(held(change, first.plusYears(1)))));
            // Each has her own sum rounded once: at most a krona apart each.
            assertThat(Math.abs(both.ore() - yearly.ore())).isLessThanOrEqualTo(200);
        });
    }

    @Test
    void a_post_held_in_pieces_is_paid_as_if_held_in_one() {
        Chance.forAny(chance -> {
            var regulations = regulations(chance, new Money(chance.between(1, 90_000_000)));
            var first = LocalDate.of(YEAR, 1, 1).plusDays(chance.between(0, 200));
            var middle = first.plusDays(chance.between(1, 80));
            var last = middle.plusDays(chance.between(1, 80));
            assertThat(pay(regulations, List.of(held(first, middle), held(middle, last))))
                    .isEqualTo(pay(regulations, List.of(held(first, last))));
        });
    }

    @Test
    void the_order_of_the_meetings_of_a_day_changes_nothing_in_what_the_day_gives() {
        Chance.forAny(chance -> {
            var scale =
                    new Regulations.Scale(
                            chance.between(1, 4),
                            new Money(chance.between(1, 200_000)),
                            new Money(chance.between(0, 50_000)),
                            chance.between(4, 12),
                            60,
                            true);
            var meetings = new ArrayList<>(chance.many(6, () -> chance.between(1, 300)));
            var before = day(scale, meetings);
            Collections.shuffle(meetings, new Random(chance.between(0, 1_000)));
            assertThat(day(scale, meetings)).isEqualTo(before);
            assertThat(before)
                    .isEqualTo(scale.fee(meetings.stream().mapToInt(Integer::intValue).sum()));
        });
    }

    private static Money day(Regulations.Scale scale, List<Integer> meetings) {
        var paid = Money.ZERO;
        int earlier = 0;
        for (int minutes : meetings) {
            paid = paid.plus(scale.fee(minutes, earlier));
            earlier += minutes;
        }
        return paid;
    }

    @Test
    void a_longer_meeting_never_gives_less() {
        Chance.forAny(chance -> {
            var scale = Sample.scale(true);
            int minutes = chance.between(0, 700);
            int more = chance.between(0, 100);
            assertThat(scale.fee(minutes + more)).isGreaterThanOrEqualTo(scale.fee(minutes));
        });
    }

    @Test
    void a_share_is_never_more_than_a_krona_from_what_is_exact() {
        Chance.forAny(chance -> {
            var sum = new Money(chance.between(0, 90_000_000));
            int part = chance.between(0, 10_000);
            var rounding = chance.oneOf(List.of(Rounding.values()));
            var share = sum.share(part, 10_000, rounding);
            assertThat(Math.abs(share.ore() * 10_000 - sum.ore() * part)).isLessThan(1_000_000);
            assertThat(share.ore() % (rounding == Rounding.NEAREST_ORE ? 1 : 100)).isZero();
        });
    }
}
