package se.uppdrag.law;

import static org.assertj.core.api.Assertions.assertThat;
import static se.uppdrag.law.DeadlineRule.*;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppdrag.Proves;
import se.uppdrag.chance.Chance;

@DisplayName("Statutory deadlines: lagen (1930:173), lagen (1989:253) and the Act's own periods")
@Proves({
    "FL-44", "KL11-10", "KL11-16", "KL11-20", "KL11-8", "KL13-5", "KL4-31", "KL4-8", "KL5-10",
    "KL5-13", "KL5-14", "KL5-15", "KL5-24", "KL5-25", "KL5-35", "KL5-69", "KL5-7", "KL8-12", "T-1",
    "T-2", "T-3", "T-4", "T-5", "T-6"
})
class DeadlineTests {

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Test
    void w1_notice_and_call_go_out_a_week_before_counted_back_without_rolling() {
        assertThat(KL5_13.from(day("2026-01-28")).last()).isEqualTo("2026-01-21");
        assertThat(KL5_15.from(day("2026-01-28")).last()).isEqualTo("2026-01-21");
        assertThat(KL5_13.from(day("2026-01-28")).missedOn(day("2026-01-22"))).isTrue();
        assertThat(KL5_13.from(day("2026-01-28")).missedOn(day("2026-01-21"))).isFalse();
    }

    @Test
    void w2_an_urgent_matter_is_announced_by_the_nearest_weekday_before() {
        assertThat(KL5_14.from(day("2026-02-02")).last()).isEqualTo("2026-01-30");
        assertThat(KL5_14.from(day("2026-04-07")).last()).isEqualTo("2026-04-02");
    }

    @ParameterizedTest(name = "meeting {0}: day 14 is {1}, the limit {2}")
    @CsvSource({"2026-04-30,2026-05-14,2026-05-15", "2025-12-17,2025-12-31,2026-01-02"})
    void w3_minutes_are_verified_within_fourteen_days(
            LocalDate met, LocalDate aim, LocalDate last) {
        assertThat(KL5_69.from(met).target()).isEqualTo(aim);
        assertThat(KL5_69.from(met).last()).isEqualTo(last);
    }

    @ParameterizedTest(name = "signed {0}: aim at {1}, the limit is {2}")
    @CsvSource({
        "2026-02-12,2026-02-14,2026-02-16",
        "2026-04-01,2026-04-03,2026-04-07",
        "2026-06-17,2026-06-19,2026-06-22"
    })
    void w4_verification_is_announced_by_the_second_day(
            LocalDate signed, LocalDate aim, LocalDate last) {
        assertThat(KL8_12.from(signed).target()).isEqualTo(aim);
        assertThat(KL8_12.from(signed).last()).isEqualTo(last);
    }

    @ParameterizedTest(name = "announced {0}: appeal by {1}")
    @CsvSource({
        "2026-02-16,2026-03-09",
        "2026-03-13,2026-04-07",
        "2025-12-05,2025-12-29",
        "2025-12-10,2026-01-02",
        "2026-03-05,2026-03-26"
    })
    void w5_w6_w7_w34_three_weeks_to_appeal_from_the_announcement(
            LocalDate announced, LocalDate last) {
        assertThat(KL13_5.from(announced).last()).isEqualTo(last);
    }

    @ParameterizedTest(name = "raised {0}: decide or report by {1}")
    @CsvSource({"2026-01-28,2027-01-28", "2028-02-29,2029-02-28"})
    void w8_a_motion_has_a_year_from_the_day_it_was_raised(LocalDate raised, LocalDate last) {
        assertThat(KL5_35.from(raised).last()).isEqualTo(last);
    }

    @Test
    void w26_the_interim_report_of_august_is_handed_over_after_all_saints() {
        assertThat(KL11_16.from(day("2026-08-31")).last()).isEqualTo("2026-11-02");
    }

    @Test
    void w25_w27_w28_w29_the_years_other_days() {
        assertThat(KL5_7.from(day("2026-01-01")).last()).isEqualTo("2026-02-28");
        assertThat(KL4_31.from(day("2025-12-31")).last()).isEqualTo("2026-06-30");
        assertThat(KL11_20.from(day("2025-12-31")).last()).isEqualTo("2026-04-15");
        assertThat(KL5_24.from(day("2025-12-31")).last()).isEqualTo("2026-06-30");
        assertThat(KL5_10.from(day("2026-10-21")).last()).isEqualTo("2027-04-21");
    }

    @ParameterizedTest(name = "Easter of {0}")
    @CsvSource({"2020-04-12", "2024-03-31", "2025-04-20", "2026-04-05", "2038-04-25", "2040-04-01"})
    void easter_is_where_the_almanac_has_it(LocalDate easter) {
        assertThat(Holidays.easter(easter.getYear())).isEqualTo(easter);
    }

    @ParameterizedTest(name = "{0} is a holiday: {1}, rolls: {2}")
    @CsvSource({
        "2026-06-20,true,true", // midsommardagen
        "2026-06-19,false,true", // midsommarafton
        "2026-10-31,true,true", // alla helgons dag
        "2026-05-14,true,true", // Kristi himmelsfärdsdag
        "2026-05-25,false,false", // annandag pingst is a holiday no longer
        "2026-01-05,false,false", // trettondagsafton
        "2026-12-24,false,true",
        "2026-12-31,false,true",
        "2026-06-06,true,true",
        "2026-11-25,false,false"
    })
    void holidays_are_those_of_the_act(LocalDate day, boolean holiday, boolean rolls) {
        assertThat(Holidays.publicHoliday(day)).isEqualTo(holiday);
        assertThat(Holidays.rollsForward(day)).isEqualTo(rolls);
    }

    @Test
    void a_rolled_deadline_never_falls_on_a_day_that_rolls_and_is_never_earlier() {
        Chance.forAny(chance -> {
            var from = LocalDate.of(2020, 1, 1).plusDays(chance.between(0, 7_300));
            for (var rule : List.of(KL5_69, KL8_12, KL13_5)) {
                var deadline = rule.from(from);
                assertThat(Holidays.rollsForward(deadline.last())).isFalse();
                assertThat(deadline.last()).isAfterOrEqualTo(deadline.target());
            }
        });
    }

    @Test
    void the_command_prints_the_day_the_provision_and_a_sentence() {
        assertThat(said("KL5-69", "2026-04-30"))
                .startsWith("2026-05-15  KL 5 kap. 69 §  Protokollet");
        assertThat(DeadlineCommand.run(List.of("KL5-69", "2026-04-30"), silent(), silent()))
                .isZero();
    }

    @Test
    void the_command_says_what_was_wrong_with_its_input() {
        assertThat(DeadlineCommand.run(List.of("KL5-69", "30 april"), silent(), silent()))
                .isEqualTo(2);
        assertThat(DeadlineCommand.run(List.of("KL99-1", "2026-04-30"), silent(), silent()))
                .isEqualTo(2);
        assertThat(DeadlineCommand.run(List.of(), silent(), silent())).isEqualTo(2);
    }

    static PrintStream silent() {
        return new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    }

    static String said(String... arguments) {
        var bytes = new ByteArrayOutputStream();
        DeadlineCommand.run(
                List.of(arguments), new PrintStream(bytes, true, StandardCharsets.UTF_8), silent());
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    @Proves("T-7")
    void what_comes_a_minute_before_midnight_here_counts_that_day() {
        assertThat(SwedishTime.dateOf(Instant.parse("2026-07-01T21:59:59Z")))
                .isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(SwedishTime.dateOf(Instant.parse("2026-07-01T22:00:00Z")))
                .isEqualTo(LocalDate.of(2026, 7, 2));
        assertThat(SwedishTime.dateOf(Instant.parse("2026-01-01T22:59:59Z")))
                .isEqualTo(LocalDate.of(2026, 1, 1));
    }
}
