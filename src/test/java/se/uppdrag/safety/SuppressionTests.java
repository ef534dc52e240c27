package se.uppdrag.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Small numbers")
class SuppressionTests {

    @Test
    void are_left_out_and_one_more_with_them() {
        var shown = Suppression.parts(Map.of("hot", 12, "vald", 3, "natet", 9, "annat", 0));
        assertThat(shown)
                .containsEntry("hot", Optional.of(12))
                .containsEntry("vald", Optional.empty())
                .containsEntry("natet", Optional.empty())
                .containsEntry("annat", Optional.of(0));
    }

    @Test
    void that_are_none_leave_the_table_whole() {
        var counts = Map.of("hot", 12, "natet", 5, "annat", 0);
        assertThat(Suppression.parts(counts).values()).allMatch(Optional::isPresent);
    }

    @Test
    void cannot_be_reckoned_from_the_total_in_any_of_ten_thousand_tables() {
        var random = new Random(418);
        for (int i = 0; i < 10_000; i++) {
            var counts = new LinkedHashMap<String, Integer>();
            int cells = 2 + random.nextInt(6);
            for (int cell = 0; cell < cells; cell++) {
                counts.put("c" + cell, random.nextInt(random.nextBoolean() ? 4 : 30));
            }
            int total = counts.values().stream().mapToInt(one -> one).sum();
            if (Suppression.small(total)) {
                continue;
            }
            var shown = Suppression.parts(counts);
            int hidden = 0;
            int sum = 0;
            for (var one : shown.entrySet()) {
                if (one.getValue().isEmpty()) {
                    hidden++;
                    sum += counts.getOrDefault(one.getKey(), 0);
                } else {
                    assertThat(Suppression.small(one.getValue().get())).isFalse();
                }
            }
            assertThat(hidden).as(counts.toString()).isNotEqualTo(1);
            assertThat(hidden == 0 || sum >= 5).as(counts.toString()).isTrue();
        }
    }

    @Test
    void a_share_is_shown_only_when_the_rest_is_many_enough_too() {
        assertThat(Suppression.share(7, 20)).hasValue(7);
        assertThat(Suppression.share(3, 20)).isEmpty();
        assertThat(Suppression.share(18, 20)).isEmpty();
        assertThat(Suppression.share(20, 20)).hasValue(20);
    }
}
