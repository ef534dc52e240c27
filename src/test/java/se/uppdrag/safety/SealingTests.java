package se.uppdrag.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.sealing.Sealing;

@DisplayName("Sealing")
class SealingTests {

    private static final byte[] SECRET = "Han stod vid grinden".getBytes(StandardCharsets.UTF_8);

    @Test
    void opens_for_the_one_it_was_sealed_for() {
        var reader = Sealing.pair();
        var sealed = Sealing.seal(SECRET, reader.open(), "rapport 1");
        assertThat(Sealing.open(sealed, reader, "rapport 1")).hasValue(SECRET);
    }

    @Test
    void opens_for_nobody_else_and_nowhere_else() {
        var reader = Sealing.pair();
        var sealed = Sealing.seal(SECRET, reader.open(), "rapport 1");
        assertThat(Sealing.open(sealed, Sealing.pair(), "rapport 1")).isEmpty();
        assertThat(Sealing.open(sealed, reader, "rapport 2")).isEmpty();
    }

    @Test
    void a_changed_bit_anywhere_opens_nothing() {
        var reader = Sealing.pair();
        var key = Sealing.random(Sealing.KEY);
        var sealed = Sealing.seal(SECRET, reader.open(), "a");
        var locked = Sealing.lock(SECRET, key, "a");
        for (int i = 0; i < sealed.length; i++) {
            var changed = sealed.clone();
            changed[i] ^= 4;
            assertThat(Sealing.open(changed, reader, "a")).as("byte " + i).isEmpty();
        }
        for (int i = 0; i < locked.length; i++) {
            var changed = locked.clone();
            changed[i] ^= 4;
            assertThat(Sealing.unlock(changed, key, "a")).as("byte " + i).isEmpty();
        }
        assertThat(Sealing.unlock(locked, key, "a")).hasValue(SECRET);
    }

    @Test
    void an_empty_envelope_cannot_be_told_from_one_that_holds_a_key() {
        var real = Sealing.seal(new byte[Sealing.KEY], Sealing.pair().open(), "rapport 1");
        assertThat(Sealing.blank(Sealing.KEY)).hasSameSizeAs(real);
    }

    @Test
    void the_same_passphrase_gives_the_same_key_and_another_salt_another() {
        var salt = Sealing.random(16);
        var once = Sealing.stretch("fyra ord som hör", salt, 32, 512);
        assertThat(Sealing.stretch("fyra ord som hör", salt, 32, 512)).isEqualTo(once);
        assertThat(Sealing.stretch("fyra ord som hÖr", salt, 32, 512)).isNotEqualTo(once);
        assertThat(Sealing.stretch("fyra ord som hör", Sealing.random(16), 32, 512))
                .isNotEqualTo(once);
    }

    @Test
    void the_length_of_what_is_sealed_tells_only_which_of_few_lengths_it_is() {
        var key = Sealing.random(Sealing.KEY);
        var lengths = new HashSet<Integer>();
        for (var text : Arrays.asList("", "Kort.", "x".repeat(700))) {
            var line = new Line(Line.Kind.MESSAGE, Instant.EPOCH, "Någon", Map.of("text", text));
            lengths.add(line.sealed(key, "rad").length);
        }
        assertThat(lengths).hasSize(1);
    }

    @Test
    void a_line_comes_back_as_it_was() {
        var key = Sealing.random(Sealing.KEY);
        var line =
                new Line(
                        Line.Kind.REPORTED,
                        Instant.parse("2026-11-25T16:30:00Z"),
                        "",
                        Map.of("vad", "Å, ä och ö – ”citat” \n\t 🜁".repeat(200)));
        assertThat(Line.opened(line.sealed(key, "rad 1"), key, "rad 1")).isEqualTo(line);
    }
}
