package se.uppdrag.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What is true wherever copies lie.
abstract class ShelfTests {

    /// More than two parts, and no whole number of them.
    private static final byte[] MUCH = new byte[40_000_001];

    static {
        new Random(5).nextBytes(MUCH);
    }

    /// An empty one.
    abstract Shelf shelf() throws IOException;

    private static byte[] lies(Shelf shelf, String name) throws IOException {
        try (var from = Channels.newInputStream(shelf.open(name).orElseThrow())) {
            return from.readAllBytes();
        }
    }

    private static Shelf.Filling with(byte[] bytes) {
        return to -> {
            // As what packs and closes writes: in small pieces, and closed when they end.
            try (to) {
                for (int at = 0; at < bytes.length; at += 65_535) {
                    to.write(ByteBuffer.wrap(bytes, at, Math.min(65_535, bytes.length - at)));
                }
            }
        };
    }

    @Test
    void what_is_put_there_is_there_to_the_byte_however_large() throws IOException {
        var shelf = shelf();
        for (var bytes : new byte[][] {new byte[0], {1, 2, 3}, MUCH}) {
            var name = "kopior/ett/" + bytes.length;
            assertThat(shelf.put(name, with(bytes))).isEqualTo(bytes.length);
            assertThat(lies(shelf, name)).isEqualTo(bytes);
        }
        assertThat(shelf.open("kopior/ett/4")).isEmpty();
    }

    @Test
    void what_is_put_there_again_takes_the_place_of_what_was() throws IOException {
        var shelf = shelf();
        var before = Instant.now().minusSeconds(5);
        shelf.put("logg/a", with(new byte[] {1}));
        shelf.put("logg/a", with(new byte[] {2, 3}));
        assertThat(lies(shelf, "logg/a")).containsExactly(2, 3);
        assertThat(shelf.under("logg/"))
                .singleElement()
                .satisfies(one -> assertThat(one.name()).isEqualTo("logg/a"))
                .satisfies(one -> assertThat(one.written()).isAfter(before));
    }

    @Test
    void what_is_not_finished_has_no_name() throws IOException {
        var shelf = shelf();
        assertThatThrownBy(() ->
                        shelf.put(
                                "kopior/ett/data",
                                to -> {
                                    with(MUCH).fill(to);
                                    throw new IOException("The line broke");
                                }))
                .hasMessage("The line broke");
        assertThat(shelf.open("kopior/ett/data")).isEmpty();
        assertThat(shelf.under("kopior/"))
                .allSatisfy(one -> assertThat(one.name()).endsWith(Shelf.HALF));
    }

    @Test
    void what_begins_so_is_told_and_taken_away_and_nothing_else() throws IOException {
        var shelf = shelf();
        for (var name :
                new String[] {"kopior/ett/a", "kopior/ett/logg/b", "kopior/två/a", "logg/c"}) {
            shelf.put(name, with(new byte[] {1}));
        }
        assertThat(shelf.under("kopior/"))
                .extracting(Shelf.Kept::name)
                .containsExactlyInAnyOrder("kopior/ett/a", "kopior/ett/logg/b", "kopior/två/a");
        assertThat(shelf.under("nowhere/")).isEmpty();
        shelf.removeUnder("kopior/ett/");
        shelf.removeUnder("nowhere/");
        shelf.remove("logg/c");
        shelf.remove("logg/c");
        assertThat(shelf.under("kopior/"))
                .extracting(Shelf.Kept::name)
                .containsExactly("kopior/två/a");
        assertThat(shelf.under("logg/")).isEmpty();
    }
}
