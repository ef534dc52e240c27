package se.uppdrag.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ChanceTests {

    @Test
    void a_true_property_passes() {
        Chance.forAny(c -> assertThat(c.many(50, () -> c.between(0, 9)).size()).isBetween(0, 50));
    }

    @Test
    void a_false_property_is_shrunk_to_a_small_example() {
        assertThatThrownBy(() ->
                        Chance.forAny(c -> {
                            var votes = c.many(50, () -> c.between(0, 100));
                            assertThat(votes).doesNotContain(77);
                        }))
                .hasMessageContaining("Replay with -Dchance=")
                .hasMessageContaining("77");
    }
}
