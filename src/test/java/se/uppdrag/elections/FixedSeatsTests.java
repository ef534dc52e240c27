package se.uppdrag.elections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.Proves;

@Proves({"VL-5", "VL-6"})
@DisplayName("Vallagen 4:11–14 – fixed seats in each constituency")
class FixedSeatsTests {

    static Map<String, Integer> voters(Object... pairs) {
        var voters = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < pairs.length; i += 2) {
            voters.put((String) pairs[i], (Integer) pairs[i + 1]);
        }
        return voters;
    }

    static List<Integer> seats(FixedSeats found) {
        return found.shares().stream().map(FixedSeats.Share::seats).toList();
    }

    @Test
    void nine_tenths_are_fixed_rounded_down_and_the_rest_adjust() {
        var found = FixedSeats.of(61, voters("Norra", 30_000, "Södra", 24_000));
        assertThat(found.fixed()).isEqualTo(54);
        assertThat(found.levelling()).isEqualTo(7);
        assertThat(seats(found)).containsExactly(30, 24);
        assertThat(found.open()).isZero();
    }

    @Test
    void the_largest_remainders_take_what_whole_quotas_leave() {
        // 45 fixed of 50 500 voters, quota 1 122,2: 17,82 · 14,26 · 12,92.
        var found = FixedSeats.of(51, voters("A", 20_000, "B", 16_000, "C", 14_500));
        assertThat(found.shares()).extracting(FixedSeats.Share::whole).containsExactly(17, 14, 12);
        assertThat(seats(found)).containsExactly(18, 14, 13);
        assertThat(found.shares()).noneMatch(FixedSeats.Share::few);
    }

    @Test
    void equal_remainders_are_for_a_lot_and_nobody_is_given_the_seat() {
        var found = FixedSeats.of(31, voters("A", 9_000, "B", 9_000));
        assertThat(found.fixed()).isEqualTo(27);
        assertThat(seats(found)).containsExactly(13, 13);
        assertThat(found.tied()).containsExactly("A", "B");
        assertThat(found.open()).isEqualTo(1);
    }

    @Test
    void a_constituency_below_thirteen_is_small() {
        var found = FixedSeats.of(41, voters("A", 30_000, "B", 10_000));
        assertThat(seats(found)).containsExactly(27, 9);
        assertThat(found.shares().getLast().few()).isTrue();
    }

    @Test
    void seats_always_add_up_and_the_order_of_input_is_irrelevant() {
        var random = new Random(7);
        for (int round = 0; round < 500; round++) {
            var voters = new LinkedHashMap<String, Integer>();
            for (int i = 0; i < 2 + random.nextInt(5); i++) {
                voters.put("K" + i, 1 + random.nextInt(60_000));
            }
            int all = 31 + 2 * random.nextInt(40);
            var found = FixedSeats.of(all, voters);
            assertThat(seats(found).stream().mapToInt(Integer::intValue).sum() + found.open())
                    .isEqualTo(found.fixed());
            var backwards = new LinkedHashMap<String, Integer>();
            voters.sequencedEntrySet()
                    .reversed()
                    .forEach(one -> backwards.put(one.getKey(), one.getValue()));
            assertThat(FixedSeats.of(all, backwards).shares())
                    .containsExactlyInAnyOrderElementsOf(found.shares());
        }
    }
}
