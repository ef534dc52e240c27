package se.uppdrag.remuneration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Money;
import se.uppdrag.meetings.MeetingId;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Post;
import se.uppdrag.remuneration.Regulations.Annual;

@DisplayName("KL 4:16 – fees for meetings and posts")
class FeesTests {

    final PersonId alva = new PersonId(UUID.randomUUID());
    final Regulations regulations = Sample.regulations(Sample.chair());

    Participation took(int minutes, int served, boolean alternate) {
        var from = Instant.parse("2026-03-25T17:00:00Z");
        return new Participation(
                new MeetingId(UUID.randomUUID()),
                alva,
                "Alva Berg",
                "kf",
                "Kommunfullmäktige",
                LocalDate.of(2026, 3, 25),
                from,
                from.plusSeconds(60L * minutes),
                minutes,
                served,
                alternate);
    }

    @ParameterizedTest
    @CsvSource({"1, 900", "180, 900", "181, 1150", "240, 1150", "241, 1400", "900, 2150"})
    void a_meeting_is_paid_by_each_hour_that_has_begun(int minutes, long kronor) {
        assertThat(regulations.meeting().fee(minutes)).isEqualTo(Money.kronor(kronor));
    }

    @Test
    void a_second_meeting_the_same_day_goes_on_where_the_first_ended() {
        assertThat(Sample.scale(true).fee(120, 170)).isEqualTo(Money.kronor(500));
        assertThat(Sample.scale(false).fee(120, 170)).isEqualTo(Money.kronor(900));
    }

    @Test
    void an_alternate_who_is_present_is_paid_where_the_regulations_say_so() {
        assertThat(FeeRules.meeting(took(100, 0, true), regulations, false, 0)).isPresent();
    }

    @Test
    void one_whose_annual_fee_covers_the_meeting_has_no_more() {
        assertThat(FeeRules.meeting(took(100, 100, false), regulations, true, 0)).isEmpty();
    }

    // Annual fees.

    Membership chair(String from, @Nullable String to) {
        return new Membership(
                alva,
                "Alva Berg",
                "kf",
                Post.CHAIR,
                "C",
                1,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                "val");
    }

    List<FeeRules.Span> spans(Regulations... versions) {
        return IntStream.range(0, versions.length)
                .mapToObj(i ->
                        new FeeRules.Span(
                                versions[i],
                                new Period(
                                        versions[i].validFrom(),
                                        i + 1 < versions.length
                                                ? versions[i + 1].validFrom()
                                                : null)))
                .toList();
    }

    Money paid(String month, List<Membership> served, Money before, Regulations... versions) {
        return FeeRules.annual(YearMonth.parse(month), served, spans(versions), before, "x")
                .map(one -> one.lines().getFirst().sum())
                .orElse(Money.ZERO);
    }

    @Test
    void a_year_of_months_is_exactly_the_fee() {
        var odd = Sample.regulations(new Annual("kf", Post.CHAIR, 0, Money.kronor(100_001), false));
        var sum = Money.ZERO;
        for (int month = 1; month <= 12; month++) {
            sum =
                    sum.plus(
                            paid(
                                    "2026-%02d".formatted(month),
                                    List.of(chair("2022-10-15", null)),
                                    sum,
                                    odd));
        }
        assertThat(sum).isEqualTo(Money.kronor(100_001));
    }

    @Test
    void one_who_leaves_in_the_middle_of_a_month_has_the_days_she_held_the_post() {
        // 40 000 a year is 3 333,33 a month; ten of thirty days of June is 1 111,11.
        var left = List.of(chair("2022-10-15", "2026-06-11"));
        var until = Money.kronor(16_667);
        assertThat(paid("2026-06", left, until, regulations)).isEqualTo(Money.kronor(1_111));
        assertThat(paid("2026-07", left, until.plus(Money.kronor(1_111)), regulations))
                .isEqualTo(Money.ZERO);
    }

    @Test
    void what_was_paid_too_much_is_taken_back_when_the_register_is_put_right() {
        var left = List.of(chair("2022-10-15", "2026-02-01"));
        assertThat(paid("2026-03", left, Money.kronor(6_667), regulations))
                .isEqualTo(Money.kronor(-3_334));
    }

    @Test
    void each_version_of_the_regulations_pays_for_its_own_days() {
        var raised =
                Sample.regulations(LocalDate.of(2026, 7, 1), Money.kronor(160_000), Sample.chair());
        var sum = Money.ZERO;
        for (int month = 1; month <= 12; month++) {
            sum =
                    sum.plus(
                            paid(
                                    "2026-%02d".formatted(month),
                                    List.of(chair("2022-10-15", null)),
                                    sum,
                                    regulations,
                                    raised));
        }
        assertThat(sum).isEqualTo(Money.kronor(20_000 + 40_000));
    }

    @Test
    void a_post_without_an_annual_fee_has_none() {
        var member =
                new Membership(
                        alva, "Alva Berg", "kf", Post.MEMBER, "C", 1, Sample.FROM, null, "val");
        assertThat(paid("2026-03", List.of(member), Money.ZERO, regulations)).isEqualTo(Money.ZERO);
    }

    // Equal pay.

    @Test
    void the_same_post_with_different_fees_in_organs_of_one_kind_is_remarked_on() {
        var uneven =
                Sample.regulations(
                        new Annual("bun", Post.CHAIR, 4_000, Money.ZERO, false),
                        new Annual("soc", Post.CHAIR, 5_000, Money.ZERO, false),
                        new Annual("ks", Post.CHAIR, 9_000, Money.ZERO, true));
        var kinds = Map.of("bun", "COMMITTEE", "soc", "COMMITTEE", "ks", "EXECUTIVE");
        assertThat(uneven.unequal(kinds)).hasSize(1);
        assertThat(uneven.unequal(kinds).getFirst().organs()).containsExactly("bun", "soc");
        assertThat(regulations.unequal(kinds)).isEmpty();
    }
}
