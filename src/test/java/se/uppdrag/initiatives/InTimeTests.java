package se.uppdrag.initiatives;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.register.HouseRules;

@DisplayName("Arbetsordningen – which meeting something handed in reaches")
class InTimeTests {

    static final LocalDate MEETING = LocalDate.of(2026, 11, 25);

    InTime days(int days) {
        return InTime.of(
                Kind.INTERPELLATION,
                new HouseRules(Map.of("interpellation-days", Integer.toString(days))));
    }

    @Test
    void it_reaches_the_meeting_to_the_end_of_the_last_day_in_sweden() {
        // 23.59 in Sweden, which in winter is one hour ahead.
        assertThat(days(5).reaches(MEETING, Instant.parse("2026-11-20T22:59:00Z"))).isTrue();
        assertThat(days(5).reaches(MEETING, Instant.parse("2026-11-20T23:00:00Z"))).isFalse();
        assertThat(days(5).lastDay(MEETING)).isEqualTo("2026-11-20");
    }

    @Test
    void without_a_rule_it_may_come_during_the_meeting() {
        var rule = InTime.of(Kind.MOTION, new HouseRules(Map.of()));
        assertThat(rule.reaches(MEETING, Instant.parse("2026-11-25T20:00:00Z"))).isTrue();
        assertThat(rule.reaches(MEETING, Instant.parse("2026-11-26T08:00:00Z"))).isFalse();
    }

    @Test
    void each_kind_has_its_own_time() {
        var rules = new HouseRules(Map.of("motion-days", "3", "question-days", "1"));
        assertThat(InTime.of(Kind.MOTION, rules).days()).isEqualTo(3);
        assertThat(InTime.of(Kind.QUESTION, rules).days()).isEqualTo(1);
        assertThat(InTime.of(Kind.INTERPELLATION, rules).days()).isZero();
    }
}
