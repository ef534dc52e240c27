package se.uppdrag.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static se.uppdrag.PageChecks.as;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.Proves;

/// What is held in memory is set to a megabyte here.
@DisplayName("TF 2:9 – a letter of any size is kept as it came")
@Proves("TF-9")
class LargeMailTests extends InMailTown {

    @AfterEach
    void theWireHolds() {
        WIRE.left.set(Long.MAX_VALUE);
    }

    private static String large(String subject, String last) {
        return simple("a@example.se", subject, "", "Rad ett\n".repeat(600_000) + last);
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private byte[] asItCame(Received letter) throws Exception {
        return web.perform(get(address(letter) + "/bilagor/0").with(as(hall.secretary)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    @Test
    void one_too_large_to_be_held_in_memory_is_kept_whole_and_given_back_as_it_came()
            throws Exception {
        var text = large("Hela arkivet", "");
        var bytes = letter(text);
        var large = received(text);
        assertThat(large.whole()).isFalse();
        assertThat(large.read().troubles()).containsExactly(Trouble.TOO_LARGE);
        assertThat(large.size()).isEqualTo(bytes.length);
        assertThat(asItCame(large)).isEqualTo(bytes);
        assertThat(count("select max(octet_length(bytes)) from inbox.piece"))
                .as("no more than so is read or written at once")
                .isEqualTo(4 * 1024 * 1024);
        collector.goesTheRound();
        assertThat(hall.reads(hall.secretary, address(large)).shown().text())
                .contains("5 MB", "Inget virus", "kan hämtas");
        assertThat(hall.reads(member, address(large) + "/bilagor/0").status()).isEqualTo(403);
        slug(registers(large));

        int before = count("select count(*) from inbox.letter");
        inbox.drop("ks", bytes, hall.secretary);
        arrives(letter("Received: from elsewhere by mx\n" + text));
        collector.goesTheRound();
        assertThat(count("select count(*) from inbox.letter"))
                .as("dropped as a file, or come another way, it is the same")
                .isEqualTo(before);
    }

    @Test
    void one_that_somebody_has_as_a_file_is_kept_as_one_that_came() throws Exception {
        var bytes = letter(large("Alla ritningar", ""));
        var picture = "Detta är en bild".repeat(200_000).getBytes(StandardCharsets.UTF_8);
        var some = drops(hall.secretary, "ks", picture, bytes);
        assertThat(some.getStatus()).isEqualTo(422);
        assertThat(some.getContentAsString(StandardCharsets.UTF_8))
                .contains("brev-0.eml” är inget brev", "Högst 150 MB var");
        var dropped =
                inbox.in(Received.State.WAITS, 1000).stream()
                        .filter(one -> one.read().subject().equals("Alla ritningar"))
                        .toList();
        assertThat(dropped).singleElement().returns(false, Received::whole);
        assertThat(asItCame(dropped.getFirst())).isEqualTo(bytes);
        int before = count("select count(*) from inbox.piece");
        assertThat(drops(hall.secretary, "ks", bytes).getStatus()).isEqualTo(303);
        assertThat(drops(member, "ks", letter(large("Från någon annan", ""))).getStatus())
                .isEqualTo(403);
        assertThat(count("select count(*) from inbox.piece")).isEqualTo(before);
    }

    @Test
    void a_virus_far_into_it_is_found() throws Exception {
        var large = received(large("Stort och smittat", ClamPeer.VIRUS));
        collector.goesTheRound();
        assertThat(hall.reads(hall.secretary, address(large)).shown().text())
                .contains("Prov-Signatur");
    }

    @Test
    void one_whose_line_breaks_is_not_half_kept() throws Exception {
        int before = count("select count(*) from inbox.piece");
        arrives(letter(large("Avbrutet", "")));
        WIRE.left.set(3_000_000);
        collector.goesTheRound();
        assertThat(count("select count(*) from inbox.piece")).isEqualTo(before);
        WIRE.left.set(Long.MAX_VALUE);
        collector.goesTheRound();
        assertThat(count("select count(*) from inbox.piece")).isEqualTo(before + 2);
        assertThat(count("select count(*) from inbox.reading where subject = 'Avbrutet'"))
                .isEqualTo(1);
    }

    @Test
    void a_hundred_and_sixty_megabytes_pass_through_a_little_at_a_time() throws Exception {
        long size = 160_000_000;
        var head = letter("Message-ID: <stor@post.example>\nSubject: Stort\n\n");
        var lines = new Lines(head, size);
        try (var large = LargeLetter.of(lines)) {
            assertThat(large.size()).isEqualTo(size);
            assertThat(large.head().bytes()).isEqualTo(head);
            assertThat(large.head().messageId()).isEqualTo("<stor@post.example>");
            assertThat(lines.most).isLessThanOrEqualTo(1024 * 1024);
            try (var all = large.open()) {
                all.skipNBytes(size - 1);
                assertThat(all.read()).isEqualTo('a');
                assertThat(all.read()).isEqualTo(-1);
            }
        }
        assertThat(new String(head, StandardCharsets.UTF_8)).endsWith("\r\n\r\n");
    }

    /// A head, and the same letter on and on until the size is reached.
    private static final class Lines extends InputStream {

        private final byte[] head;
        private final long size;
        private long at;
        private int most;

        Lines(byte[] head, long size) {
            this.head = head;
            this.size = size;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("one at a time is too slow");
        }

        @Override
        public int read(byte[] to, int from, int length) {
            most = Math.max(most, length);
            int given = (int) Math.min(length, size - at);
            if (given <= 0) {
                return length == 0 ? 0 : -1;
            }
            for (int i = 0; i < given; i++, at++) {
                to[from + i] = at < head.length ? head[(int) at] : (byte) 'a';
            }
            return given;
        }
    }
}
