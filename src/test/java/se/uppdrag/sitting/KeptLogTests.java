package se.uppdrag.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The log that is kept in memory")
class KeptLogTests {

    private static Logged line(long seq) {
        return new Logged(seq, Instant.EPOCH, null, new SittingEvent.Opened());
    }

    private static List<Logged> lines(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(KeptLogTests::line).toList();
    }

    @Test
    void grows_and_leaves_the_shorter_log_as_it_was() {
        var few = KeptLog.EMPTY.with(lines(1, 3));
        var more = few.with(lines(4, 200));
        assertThat(few).hasSize(3).isEqualTo(lines(1, 3));
        assertThat(more).hasSize(200).isEqualTo(lines(1, 200));
        assertThat(KeptLog.EMPTY).isEmpty();
        assertThatThrownBy(() -> few.get(3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void what_was_rolled_back_is_never_seen_by_what_came_instead() {
        var before = KeptLog.EMPTY.with(lines(1, 2));
        var rolledBack = before.with(List.of(line(3)));
        var instead = before.with(List.of(line(3_000)));
        assertThat(instead).isEqualTo(List.of(line(1), line(2), line(3_000)));
        assertThat(instead.with(List.of(line(4)))).hasSize(4);
        assertThat(rolledBack).isEqualTo(lines(1, 3));
    }
}
