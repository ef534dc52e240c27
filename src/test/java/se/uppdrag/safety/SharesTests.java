package se.uppdrag.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.sealing.Sealing;

@DisplayName("A secret in three parts")
class SharesTests {

    @Test
    void comes_back_from_any_two_a_hundred_times_of_a_hundred() {
        for (int i = 0; i < 100; i++) {
            var secret = Sealing.random(32);
            var parts = Shares.split(secret);
            assertThat(Shares.join(1, parts[0], 2, parts[1])).isEqualTo(secret);
            assertThat(Shares.join(3, parts[2], 1, parts[0])).isEqualTo(secret);
            assertThat(Shares.join(2, parts[1], 3, parts[2])).isEqualTo(secret);
        }
    }

    @Test
    void is_not_in_one_part_and_never_comes_back_from_the_wrong_two() {
        for (int i = 0; i < 100; i++) {
            var secret = Sealing.random(32);
            var parts = Shares.split(secret);
            for (var part : parts) {
                assertThat(part).isNotEqualTo(secret);
            }
            assertThat(Shares.join(1, parts[0], 2, Sealing.random(32))).isNotEqualTo(secret);
            assertThat(Shares.join(1, parts[1], 2, parts[0])).isNotEqualTo(secret);
        }
    }

    @Test
    void one_part_of_the_same_secret_is_any_bytes() {
        var first = new HashSet<Integer>();
        for (int i = 0; i < 4_000; i++) {
            first.add(Shares.split(new byte[] {42})[0][0] & 0xff);
        }
        assertThat(first).hasSize(256);
    }

    @Test
    void the_same_part_twice_is_refused() {
        var parts = Shares.split(Sealing.random(8));
        assertThatThrownBy(() -> Shares.join(2, parts[1], 2, parts[1]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_number_but_nought_has_an_inverse() {
        for (int a = 1; a < 256; a++) {
            assertThat(Shares.times(a, Shares.inverse(a))).as("%d", a).isEqualTo(1);
        }
        // From FIPS 197: {57} · {83} = {c1}.
        assertThat(Shares.times(0x57, 0x83)).isEqualTo(0xc1);
    }
}
