package se.uppdrag.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.database.Schema;

@DisplayName("What is wrong with an installation")
class VerdictTests {

    private static final Instant NOW = Instant.parse("2026-12-03T08:00:00Z");
    private static final long ROOM = 2_000_000_000;

    private static Set<Verdict> of(
            boolean answers,
            List<String> versions,
            Schema.@Nullable State schema,
            @Nullable Instant copy,
            @Nullable Long room) {
        var seen =
                new Seen(
                        new Hosted("norrby", Hosted.HERE),
                        "127.0.0.1:8101",
                        false,
                        false,
                        answers,
                        versions,
                        schema,
                        0,
                        copy,
                        room,
                        null,
                        "");
        return Verdict.of(seen, NOW, Duration.ofHours(26), ROOM);
    }

    private static Instant hoursAgo(int hours) {
        return NOW.minus(Duration.ofHours(hours));
    }

    @Test
    void nothing_where_it_answers_has_a_tried_copy_of_last_night_and_room() {
        assertThat(
                        of(
                                true,
                                List.of("0.1.0 1"),
                                new Schema.State(147, 0, 0),
                                hoursAgo(6),
                                9_000_000_000L))
                .isEmpty();
    }

    @Test
    void a_program_that_has_not_been_upgraded_yet_is_no_fault() {
        assertThat(of(true, List.of("0.1.0 1"), new Schema.State(140, 7, 0), hoursAgo(6), null))
                .isEmpty();
    }

    @Test
    void each_fault_is_told() {
        assertThat(of(false, List.of("0.1.0 1", "0.2.0 2"), null, hoursAgo(27), ROOM - 1))
                .containsExactlyInAnyOrder(
                        Verdict.NO_ANSWER,
                        Verdict.NO_DATABASE,
                        Verdict.SEVERAL_VERSIONS,
                        Verdict.OLD_COPY,
                        Verdict.LITTLE_ROOM);
    }

    @Test
    void no_copy_at_all_is_a_fault() {
        assertThat(of(true, List.of("0.1.0 1"), new Schema.State(147, 0, 0), null, null))
                .containsExactly(Verdict.NO_COPY);
    }

    @Test
    void of_one_that_could_not_be_seen_nothing_more_is_said() {
        var seen = Seen.nothing(new Hosted("norrby", Hosted.HERE), "Inget svar");

        assertThat(Verdict.of(seen, NOW, Duration.ofHours(26), ROOM))
                .containsExactly(Verdict.NOT_SEEN);
    }
}
