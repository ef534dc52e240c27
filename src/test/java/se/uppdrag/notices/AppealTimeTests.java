package se.uppdrag.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppdrag.Proves;
import se.uppdrag.law.DeadlineRule;
import se.uppdrag.law.SwedishTime;

@DisplayName(
        "KL 5:69, 8:12, 13:5 – from the meeting to the last day, over Easter, midsummer, New Year")
@Proves({"KL13-5", "KL5-69", "KL8-12"})
class AppealTimeTests {

    static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    static Outage outage(String from, String fromTime, String to, String toTime) {
        return new Outage(
                null,
                SwedishTime.at(day(from), LocalTime.parse(fromTime)),
                SwedishTime.at(day(to), LocalTime.parse(toTime)),
                "Servern stod stilla.");
    }

    static LocalDate last(String posted, Outage... outages) {
        return new AppealTime(day(posted), List.of(), List.of(outages)).last();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"2026-04-30, 2026-05-15", "2025-12-17, 2026-01-02"})
    void w3_verified_within_fourteen_days(String meeting, String last) {
        assertThat(DeadlineRule.KL5_69.from(day(meeting)).last()).isEqualTo(last);
    }

    @ParameterizedTest(name = "{0} → {1}, at the latest {2}")
    @CsvSource({
        "2026-02-12, 2026-02-14, 2026-02-16",
        "2026-04-01, 2026-04-03, 2026-04-07",
        "2026-06-17, 2026-06-19, 2026-06-22"
    })
    void w4_announced_by_the_second_day(String verified, String target, String last) {
        assertThat(DeadlineRule.KL8_12.from(day(verified)).target()).isEqualTo(target);
        assertThat(DeadlineRule.KL8_12.from(day(verified)).last()).isEqualTo(last);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "2026-02-16, 2026-03-09",
        "2026-03-13, 2026-04-07",
        "2025-12-05, 2025-12-29",
        "2025-12-10, 2026-01-02",
        "2026-05-29, 2026-06-22"
    })
    void w5_w6_w7_three_weeks_from_the_announcement(String posted, String last) {
        assertThat(last(posted)).isEqualTo(last);
    }

    @Test
    void w34_minutes_of_a_joint_committee_count_from_the_last_board() {
        var boards = List.of(day("2026-03-05"));
        assertThat(new AppealTime(day("2026-03-02"), boards, List.of()).last())
                .isEqualTo("2026-03-26");
        assertThat(new AppealTime(day("2026-03-05"), List.of(day("2026-03-02")), List.of()).last())
                .as("the other way round")
                .isEqualTo("2026-03-26");
    }

    @Test
    void an_outage_prolongs_by_each_day_it_touched() {
        assertThat(last("2026-02-16", outage("2026-02-20", "14:00", "2026-02-20", "15:30")))
                .isEqualTo("2026-03-10");
        assertThat(last("2026-02-16", outage("2026-02-20", "22:00", "2026-02-22", "06:00")))
                .isEqualTo("2026-03-12");
        assertThat(last("2026-02-16", outage("2026-02-20", "22:00", "2026-02-21", "00:00")))
                .as("it ended at midnight")
                .isEqualTo("2026-03-10");
    }

    @Test
    void two_outages_on_one_day_are_one_day() {
        assertThat(
                        last(
                                "2026-02-16",
                                outage("2026-02-20", "08:00", "2026-02-20", "09:00"),
                                outage("2026-02-20", "14:00", "2026-02-20", "15:00")))
                .isEqualTo("2026-03-10");
    }

    @Test
    void what_a_day_more_reaches_is_also_counted_and_rolled_over_easter() {
        assertThat(last("2026-03-12", outage("2026-04-02", "10:00", "2026-04-02", "11:00")))
                .as("the day after is Good Friday")
                .isEqualTo("2026-04-07");
        assertThat(
                        last(
                                "2026-02-16",
                                outage("2026-03-09", "10:00", "2026-03-09", "11:00"),
                                outage("2026-03-10", "10:00", "2026-03-10", "11:00")))
                .isEqualTo("2026-03-11");
    }

    @Test
    void an_outage_before_or_after_moves_nothing() {
        assertThat(last("2026-02-16", outage("2026-02-10", "08:00", "2026-02-12", "09:00")))
                .isEqualTo("2026-03-09");
        assertThat(last("2026-02-16", outage("2026-03-10", "08:00", "2026-03-12", "09:00")))
                .isEqualTo("2026-03-09");
    }
}
