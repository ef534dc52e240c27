package se.uppdrag.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.access.PersonId;
import se.uppdrag.meetings.MeetingId;
import se.uppdrag.rehearsal.Verdict.Light;
import se.uppdrag.rehearsal.Verdict.Reason;

@DisplayName("A rehearsal is green or red, and says why")
class VerdictTests {

    private static final Instant START = Instant.parse("2026-11-25T16:00:00Z");
    private static final Rehearsal REHEARSAL =
            new Rehearsal(UUID.randomUUID(), new MeetingId(UUID.randomUUID()), START, 51);
    private static final Instant OVER = START.plusSeconds(60);
    private static final PersonId ALVA = new PersonId(UUID.randomUUID());

    private static List<Answer> device(@Nullable PersonId who, int from, int to, int took) {
        var device = UUID.randomUUID();
        return IntStream.rangeClosed(from, to)
                .mapToObj(round -> new Answer(round, device, who, took))
                .toList();
    }

    @SafeVarargs
    private static Verdict verdict(Instant now, List<Answer>... devices) {
        var all = new ArrayList<Answer>();
        for (var one : devices) {
            all.addAll(one);
        }
        return Verdict.of(REHEARSAL, all, now);
    }

    @Test
    void it_asks_ten_times_three_seconds_apart_and_then_it_is_over() {
        assertThat(REHEARSAL.round(START)).isZero();
        assertThat(REHEARSAL.round(START.plusSeconds(2))).isEqualTo(1);
        assertThat(REHEARSAL.round(START.plusSeconds(5))).isEqualTo(2);
        assertThat(REHEARSAL.round(OVER)).isEqualTo(10);
        assertThat(REHEARSAL.running(START.plusSeconds(31))).isTrue();
        assertThat(REHEARSAL.running(START.plusSeconds(32))).isFalse();
    }

    @Test
    void everybody_in_time_is_green() {
        var verdict = verdict(OVER, device(ALVA, 1, 10, 40), device(null, 1, 10, 20));
        assertThat(verdict.light()).isEqualTo(Light.GREEN);
        assertThat(verdict.reasons()).isEmpty();
        assertThat(verdict.devices()).hasSize(1);
        assertThat(verdict.times().percentile(50)).isEqualTo(20);
        assertThat(verdict.times().longest()).isEqualTo(40);
    }

    @Test
    void one_who_came_late_is_not_blamed_for_what_was_before() {
        assertThat(verdict(OVER, device(ALVA, 4, 10, 40)).light()).isEqualTo(Light.GREEN);
    }

    @Test
    void a_round_missed_is_red_and_tells_which_device() {
        var verdict = verdict(OVER, device(ALVA, 1, 8, 40));
        assertThat(verdict.light()).isEqualTo(Light.RED);
        assertThat(verdict.reasons()).containsExactly(Reason.LOST);
        assertThat(verdict.devices().getFirst().missed()).isEqualTo(2);
    }

    @Test
    void nobody_in_the_hall_proves_nothing() {
        assertThat(verdict(OVER, device(null, 1, 10, 20)).reasons())
                .containsExactly(Reason.NO_DEVICES);
    }

    @Test
    void more_than_one_in_a_hundred_beyond_a_second_is_too_slow() {
        assertThat(verdict(OVER, device(ALVA, 1, 10, 1001)).reasons()).containsExactly(Reason.SLOW);
        assertThat(verdict(OVER, device(ALVA, 1, 10, 1000)).reasons()).isEmpty();
    }

    @Test
    void while_it_runs_the_round_just_asked_is_not_missed_yet() {
        var verdict = verdict(START.plusSeconds(8), device(ALVA, 1, 2, 40));
        assertThat(verdict.light()).isEqualTo(Light.RUNNING);
        assertThat(verdict.devices().getFirst().missed()).isZero();
        assertThat(verdict.rounds()).hasSize(3);
    }
}
