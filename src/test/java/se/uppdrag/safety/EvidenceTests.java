package se.uppdrag.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppdrag.Proves;
import se.uppdrag.sealing.Sealing;
import se.uppdrag.web.Texts;

@InSafetyTown
@DisplayName("Files that come with a report")
@Proves("OSL-5-1")
class EvidenceTests {

    @Autowired SafetyTown town;
    @Autowired Evidence evidence;
    @Autowired JdbcClient jdbc;
    @Autowired Texts texts;

    private UUID report;

    @BeforeAll
    void found() {
        town.found();
        town.keys();
        report = town.tells("Med bilagor", town.threeOfficials()).report();
    }

    private static byte[] bomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("../../etc/passwd"));
            zip.write(new byte[20_000_000]);
        }
        return bytes.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /// Whatever they are, they come back byte for byte, and their hash is what it was.
    @Test
    void that_are_hostile_are_kept_as_they_are_and_never_opened() throws Exception {
        var hostile = new ArrayList<byte[]>();
        hostile.add(bomb());
        hostile.add(text("GIF89a/*\u0000*/=1;alert(1)//<html><script>alert(1)</script>"));
        hostile.add(text("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"));
        hostile.add(
                text(
                        "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"));
        hostile.add(text("%PDF-1.7 /OpenAction << /S /JavaScript /JS (app.alert(1)) >>"));
        hostile.add(text("\u00ff\u00d8\u00ff\u00e1Exif GPSLatitude 57.93 GPSLongitude 12.53"));
        hostile.add(text("PK\u0003\u0004word/vbaProject.bin AutoOpen Shell"));
        hostile.add(Sealing.random(700_001));
        for (var bytes : hostile) {
            var taken =
                    evidence.take(report, "a.pdf.exe", new ByteArrayInputStream(bytes))
                            .orElseThrow();
            var out = new ByteArrayOutputStream();
            evidence.give(line(taken), out);
            assertThat(out.toByteArray()).isEqualTo(bytes);
            assertThat(taken.get("hash"))
                    .isEqualTo(
                            HexFormat.of()
                                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        }
    }

    private Line line(Map<String, String> taken) {
        return new Line(Line.Kind.EVIDENCE, town.reports.now(), "", taken);
    }

    @Test
    void that_are_empty_or_too_large_leave_nothing_behind() throws Exception {
        var pieces = "select count(*) from safety.piece";
        int before = jdbc.sql(pieces).query(Integer.class).single();
        assertThat(evidence.take(report, "tom", new ByteArrayInputStream(new byte[0]))).isEmpty();
        var large = new ByteArrayInputStream(new byte[900_000]);
        assertThat(evidence.take(report, "stor", large, 800_000)).isEmpty();
        assertThat(jdbc.sql(pieces).query(Integer.class).single()).isEqualTo(before);
        var page = town.page(null, "/trygghet/kvitto?fel=fil");
        assertThat(page).isNotNull();
        assertThat(texts.get(SafetyRefusal.FILES_ARE_TOO_MANY.key())).contains("för stor");
    }

    /// A zero for each byte but the first of each megabyte, and nowhere kept whole.
    private static final class Film extends InputStream {

        private long left;

        Film(long length) {
            left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? (left % 1_000_000 == 0 ? 1 : 0) : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            int given = (int) Math.min(left, length);
            Arrays.fill(into, from, from + given, (byte) (left % 127));
            left -= given;
            return given;
        }
    }

    /// With so little memory taken that ten of them at once would find room.
    @Test
    @EnabledIfSystemProperty(named = "uppdrag.measure", matches = "true")
    void of_half_a_thousand_megabytes_pass_in_little_memory_and_come_back_whole() throws Exception {
        var heap = ManagementFactory.getMemoryMXBean();
        var most = new AtomicLong();
        System.gc();
        long before = heap.getHeapMemoryUsage().getUsed();
        var digest = MessageDigest.getInstance("SHA-256");
        var begun = System.nanoTime();
        var watched =
                new FilterInputStream(new Film(500_000_000L)) {
                    private long read;

                    @Override
                    public int read(byte[] into, int from, int length) throws IOException {
                        int given = super.read(into, from, length);
                        read += Math.max(0, given);
                        // What is left after the collector has been is what is held.
                        if (read % 50_000_000 < length) {
                            System.gc();
                            most.accumulateAndGet(
                                    heap.getHeapMemoryUsage().getUsed() - before, Math::max);
                        }
                        return given;
                    }
                };
        var taken = evidence.take(report, "film.mov", watched).orElseThrow();
        var inSeconds = (System.nanoTime() - begun) / 1_000_000_000.0;
        begun = System.nanoTime();
        try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            evidence.give(line(taken), out);
        }
        var outSeconds = (System.nanoTime() - begun) / 1_000_000_000.0;
        System.out.printf(
                "500 MB: %.1f s in, %.1f s out, %.1f MB held at most%n",
                inSeconds, outSeconds, most.get() / 1e6);
        assertThat(taken.get("hash")).isEqualTo(HexFormat.of().formatHex(digest.digest()));
        assertThat(most.get()).isLessThan(20_000_000);
        evidence.forget(taken);
    }

    @Test
    void all_look_the_same_size_by_the_piece() throws Exception {
        for (var length : List.of(1, 200_000)) {
            var taken =
                    evidence.take(report, "x", new ByteArrayInputStream(new byte[length]))
                            .orElseThrow();
            var sizes =
                    jdbc.sql("select length(sealed) from safety.piece where file = cast(? as uuid)")
                            .param(Objects.requireNonNull(taken.get("id")))
                            .query(Integer.class)
                            .list();
            assertThat(sizes).containsExactly(256 * 1024 + 28);
        }
    }

    @Test
    void have_names_that_can_be_shown_and_lead_nowhere() {
        assertThat(Evidence.plain("../../etc/passwd")).isEqualTo("passwd");
        assertThat(Evidence.plain("C:\\bilder\\hot & hat\"\r\n.png")).isEqualTo("hot _ hat___.png");
        assertThat(Evidence.plain("Röstmeddelande (1).m4a")).isEqualTo("Röstmeddelande (1).m4a");
        assertThat(Evidence.plain("")).isEqualTo("fil");
    }
}
