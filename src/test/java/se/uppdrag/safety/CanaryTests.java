package se.uppdrag.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppdrag.Proves;
import se.uppdrag.sealing.Sealing;

/// Words that are nowhere else are told in reports and looked for in everything the database has
/// written to its disk, and in what the program has said.
@InSafetyTown
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("What is told lies nowhere in the clear")
@Proves("OSL-2-1")
class CanaryTests {

    private static final int REPORTS = Integer.getInteger("uppdrag.safety.canaries", 25);

    /// Long enough that chance does not write it, short enough to be looked for by its beginning.
    private static final int MARK = 12;

    @Autowired SafetyTown town;
    @Autowired Evidence evidence;
    @Autowired Handling handling;
    @Autowired JdbcClient jdbc;

    private final List<String> canaries = new ArrayList<>();

    @BeforeAll
    void found() throws Exception {
        town.found();
        town.keys();
        for (int i = 0; i < REPORTS; i++) {
            tell();
        }
        jdbc.sql("checkpoint").update();
    }

    private String canary() {
        var one = "kanarie" + Vault.hex(Sealing.random(12));
        canaries.add(one);
        return one;
    }

    private void tell() throws IOException {
        var receipt = town.tells(canary() + " hände", town.threeOfficials());
        canaries.add(receipt.code());
        var open = town.reports.come(receipt.code()).orElseThrow();
        var bytes = (canary() + "\n").repeat(50).getBytes(StandardCharsets.UTF_8);
        var file =
                evidence.take(receipt.report(), canary() + ".txt", new ByteArrayInputStream(bytes));
        town.reports.append(
                receipt.report(),
                open,
                new Line(Line.Kind.EVIDENCE, town.reports.now(), "", file.orElseThrow()));
        SafetyTown.granted(
                handling.act(
                        town.officials.getFirst(),
                        SafetyTown.PASSPHRASE,
                        receipt.report(),
                        "kontakt",
                        Map.of("med", canary(), "text", canary())));
    }

    private static List<byte[]> forms(String canary) throws IOException {
        var plain = canary.getBytes(StandardCharsets.UTF_8);
        var deflated = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(deflated)) {
            deflater.write(plain);
        }
        var forms = new ArrayList<byte[]>();
        forms.add(plain);
        forms.add(canary.getBytes(StandardCharsets.UTF_16LE));
        forms.add(canary.getBytes(StandardCharsets.UTF_16BE));
        // Past the header, which is the same for all.
        var packed = deflated.toByteArray();
        forms.add(Arrays.copyOfRange(packed, 2, Math.min(packed.length - 6, 2 + 2 * MARK)));
        for (int shift = 0; shift < 3; shift++) {
            var shifted = new byte[plain.length + shift];
            System.arraycopy(plain, 0, shifted, shift, plain.length);
            var encoded = Base64.getEncoder().encodeToString(shifted);
            forms.add(
                    encoded.substring(4, Math.min(encoded.length() - 4, 4 + 2 * MARK))
                            .getBytes(StandardCharsets.US_ASCII));
        }
        return forms;
    }

    /// @return which of the words were found in any form
    private static Set<String> found(List<String> words, List<byte[]> places) throws IOException {
        var beginnings = new HashMap<Long, List<Form>>();
        // Most of what lies on a disk begins nothing, and is passed by at once.
        var maybe = new BitSet(1 << 16);
        for (var word : words) {
            for (var bytes : forms(word)) {
                var begins = ByteBuffer.wrap(bytes).getLong();
                maybe.set((int) (begins & 0xffff));
                beginnings
                        .computeIfAbsent(begins, _ -> new ArrayList<>())
                        .add(new Form(word, bytes));
            }
        }
        var found = new HashSet<String>();
        for (var place : places) {
            long window = 0;
            for (int end = 1; end <= place.length; end++) {
                window = window << 8 | place[end - 1] & 0xff;
                if (end >= Long.BYTES && maybe.get((int) (window & 0xffff))) {
                    int begin = end - Long.BYTES;
                    for (var form : beginnings.getOrDefault(window, List.of())) {
                        if (form.at(place, begin)) {
                            found.add(form.word());
                        }
                    }
                }
            }
        }
        return found;
    }

    /// A word as it could lie somewhere.
    private record Form(String word, byte[] bytes) {

        boolean at(byte[] place, int begin) {
            return begin + bytes.length <= place.length
                    && Arrays.equals(place, begin, begin + bytes.length, bytes, 0, bytes.length);
        }
    }

    private List<byte[]> disk() throws IOException {
        var where = jdbc.sql("show data_directory").query(String.class).single();
        var database =
                jdbc.sql("select oid::text from pg_database where datname = current_database()")
                        .query(String.class)
                        .single();
        var places = new ArrayList<byte[]>();
        for (var folder : List.of("base/" + database, "pg_wal", "pg_stat", "log")) {
            var path = Path.of(where, folder);
            if (Files.isDirectory(path)) {
                try (var files = Files.walk(path)) {
                    for (var file : files.filter(Files::isRegularFile).toList()) {
                        places.add(Files.readAllBytes(file));
                    }
                }
            }
        }
        return places;
    }

    @Test
    void neither_on_the_disk_of_the_database_nor_in_the_log(CapturedOutput output)
            throws IOException {
        assertThat(canaries).hasSize(REPORTS * 6);
        var control = "kontroll" + Vault.hex(Sealing.random(12));
        jdbc.sql("create table safety_control (word text)").update();
        jdbc.sql("insert into safety_control values (:word)").param("word", control).update();
        jdbc.sql("checkpoint").update();
        var places = disk();
        assertThat(found(List.of(control), places))
                .as("what lies in the clear is found")
                .hasSize(1);
        places.add(output.getAll().getBytes(StandardCharsets.UTF_8));
        assertThat(found(canaries, places)).isEmpty();
    }

    @Test
    void and_not_in_memory_when_the_keys_have_been_unused_for_a_while() throws Exception {
        town.unlocks(town.officials.getFirst());
        assertThat(town.keyring.size()).isPositive();
        town.keyring.sweep(System.nanoTime() + Keyring.IDLE.toNanos() + 1);
        assertThat(town.keyring.size()).isZero();
        assertThat(town.gets(town.officials.getFirst(), "/trygghet/rapporter").getStatus())
                .isEqualTo(303);
    }

    @Test
    void an_open_key_is_closed_when_its_holder_signs_out_or_closes_it() throws Exception {
        var who = town.officials.get(1);
        town.unlocks(who);
        assertThat(town.gets(who, "/trygghet/rapporter").getStatus()).isEqualTo(200);
        town.sends(who, "/logga-ut");
        assertThat(town.gets(who, "/trygghet/rapporter").getStatus()).isEqualTo(303);
        town.unlocks(who);
        town.sends(who, "/trygghet/nyckel/stang");
        assertThat(town.gets(who, "/trygghet/rapporter").getStatus()).isEqualTo(303);
        // Somebody else's ticket is worth nothing.
        town.unlocks(who);
        town.borrows(town.member, who);
        assertThat(town.gets(town.member, "/trygghet/rapporter").getStatus()).isEqualTo(404);
    }
}
