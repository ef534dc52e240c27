package se.uppdrag.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.web.Timeline.Event;

@DisplayName("What has happened, drawn along a line")
class TimelineTests {

    static final LocalDate START = LocalDate.of(2025, 1, 1);

    static List<Event> events(int... days) {
        var events = new ArrayList<Event>();
        for (var day : days) {
            events.add(new Event(START.plusDays(day), "Steg", "", ""));
        }
        return events;
    }

    @Test
    void a_day_is_always_as_long() {
        var line = Timeline.of(events(0, 50, 100), null, START.plusDays(100), "");
        assertThat(line.drawn()).extracting(Timeline.Dot::x).containsExactly(12, 160, 308);
    }

    @Test
    void the_last_day_by_law_is_on_the_line_also_when_it_is_to_come() {
        var line = Timeline.of(events(0, 10), START.plusDays(365), START.plusDays(20), "");
        assertThat(Objects.requireNonNull(line.deadline()).x()).isEqualTo(308);
        assertThat(line.todayX()).isLessThan(308);
        assertThat(line.last()).isEqualTo("1 januari 2026");
    }

    @Test
    void dots_never_cover_one_another_and_stay_on_the_line() {
        var random = new Random(8);
        for (int i = 0; i < 500; i++) {
            var days = random.ints(1 + random.nextInt(30), 0, 800).sorted().toArray();
            var drawn = Timeline.of(events(days), null, START.plusDays(800), "").drawn();
            assertThat(drawn).allSatisfy(dot -> assertThat(dot.x()).isBetween(12, 308));
            for (int j = 1; j < drawn.size(); j++) {
                assertThat(drawn.get(j).x() - drawn.get(j - 1).x()).isGreaterThanOrEqualTo(22);
            }
        }
    }

    @Test
    void of_a_long_way_the_end_is_drawn_and_the_list_has_all() {
        var line = Timeline.of(events(new int[30]), null, START, "");
        assertThat(line.drawn()).hasSize(12);
        assertThat(line.drawn().getLast().number()).isEqualTo(30);
        assertThat(line.dots()).hasSize(30);
        assertThat(Timeline.of(List.of(), null, START, "").dots()).isEmpty();
    }
}
