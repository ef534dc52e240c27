package se.uppdrag.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import se.uppdrag.Council;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;
import se.uppdrag.law.Outcome;
import se.uppdrag.meetings.MeetingId;
import se.uppdrag.signing.Signatures;
import se.uppdrag.sitting.Erasing;
import se.uppdrag.sitting.SittingCommand;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;

// A database of its own: what other tests record would be in its history.
@SpringBootTest(properties = "spring.application.name=tampering")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.Setting.class, Council.class})
@DisplayName("Whatever somebody who rules over the database changes is found")
class TamperEvidenceTests {

    /// `-Dtampering=1000` for the long run.
    private static final int ROUNDS = Integer.getInteger("tampering", 76);

    @Autowired Council council;
    @Autowired Checkpoints checkpoints;
    @Autowired CheckpointTable table;
    @Autowired Signatures signatures;
    @Autowired Trail trail;
    @Autowired Erasing erasing;
    @Autowired se.uppdrag.files.Files files;
    @Autowired DataSource database;
    @Autowired JdbcClient jdbc;

    /// Two meetings with acts and files between, and a checkpoint after each.
    @BeforeEach
    void happened() {
        if (table.latest().isPresent()) {
            return;
        }
        council.gather();
        for (var day : List.of("2026-03-02", "2026-04-13")) {
            acts(20);
            files.store("bilaga.txt", "text/plain", ("Text " + day).getBytes());
            files.store("annan.txt", "text/plain", ("Annan " + day).getBytes());
            council.held(day, council.motion("Fler träd"));
        }
        acts(5);
        assertThat(checkpoints.now()).isPresent();
        assertThat(checkpoints.now()).as("nothing has happened since").isEmpty();
    }

    void acts(int count) {
        for (int i = 0; i < count; i++) {
            trail.once(
                    new Command(UUID.randomUUID(), UUID.randomUUID(), "POST /prov"),
                    () -> Outcome.granted("/svar"));
        }
    }

    Checkpoint newest() {
        return Checkpoint.parse(table.latest().orElseThrow().note()).orElseThrow();
    }

    Examined examine(Connection connection, @Nullable Checkpoint witnessed) {
        return new Examination(
                        new DatabaseBook(connection),
                        signatures.checkpointCertificate().getPublicKey(),
                        witnessed)
                .examine();
    }

    @Test
    void a_checkpoint_is_made_when_a_meeting_ends_and_says_how_far_all_had_come() {
        var meeting = new MeetingId(Objects.requireNonNull(table.find(1).orElseThrow().meeting()));
        assertThat(checkpoints.of(meeting).orElseThrow().number()).isEqualTo(1);
        var state = newest().state().orElseThrow();
        assertThat(state.number()).isEqualTo(table.latest().orElseThrow().number());
        assertThat(state.acts().count()).isLessThanOrEqualTo(trail.head().seq()).isGreaterThan(40);
        assertThat(checkpoints.of(meeting).orElseThrow().shortForm())
                .matches("([0-9a-f]{4} ){3}[0-9a-f]{4}");
    }

    @Test
    void what_nobody_has_touched_is_found_whole() throws Exception {
        acts(3);
        try (var connection = database.getConnection()) {
            var examined = examine(connection, newest());
            assertThat(examined.findings()).isEmpty();
            assertThat(examined.since()).isGreaterThanOrEqualTo(3);
            assertThat(examined.lines()).isGreaterThan(40);
        }
        checkpoints.now();
    }

    @Test
    void every_change_is_found_with_a_checkpoint_that_was_kept_outside() throws Exception {
        var witnessed = newest();
        var seed = new Random().nextLong();
        var random = new SplittableRandom(seed);
        for (int i = 0; i < ROUNDS; i++) {
            var kind = Tampering.Kind.values()[i % Tampering.Kind.values().length];
            try (var connection = database.getConnection()) {
                connection.setAutoCommit(false);
                try {
                    new Tampering(connection, random, signatures::signCheckpoint).does(kind);
                    assertThat(examine(connection, witnessed).findings())
                            .as("%s, seed %d, round %d", kind, seed, i)
                            .isNotEmpty();
                    if (!Tampering.NEED_A_WITNESS.contains(kind)) {
                        assertThat(examine(connection, null).findings())
                                .as("%s without a witness, seed %d, round %d", kind, seed, i)
                                .isNotEmpty();
                    }
                } finally {
                    connection.rollback();
                }
                assertThat(examine(connection, witnessed).findings())
                        .as("a false alarm after %s", kind)
                        .isEmpty();
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /// As where a copy was put back: how much came after it only somebody outside knows.
    @Test
    void what_is_gone_from_the_end_is_counted_with_a_checkpoint_that_was_kept_outside()
            throws Exception {
        var witnessed = newest();
        var counted = witnessed.state().orElseThrow().acts().count();
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                assertThat(examine(connection, witnessed).tail()).isNull();
                new Tampering(connection, new SplittableRandom(1), signatures::signCheckpoint)
                        .does(Tampering.Kind.RESTORE_AN_OLD_COPY);
                assertThat(examine(connection, null).tail()).isNull();
                var examined = examine(connection, witnessed);
                assertThat(Objects.requireNonNull(examined.tail()).acts())
                        .isPositive()
                        .isEqualTo(counted - examined.acts());
                assertThat(
                                new ExaminationWords((key, with) -> key + List.of(with))
                                        .sentences(examined, true)
                                        .toString())
                        .contains(
                                "evidence.tail[%d, ".formatted(examined.acts()),
                                ", %d, %d]".formatted(counted, counted - examined.acts()));
            } finally {
                connection.rollback();
            }
        }
    }

    @Test
    void a_text_removed_by_a_decision_leaves_the_chain_whole_and_saying_so() throws Exception {
        var meeting = council.opens("2026-05-04", council.motion("Fler gungor"));
        council.does(meeting, new SittingCommand.TakeUp(1));
        council.does(meeting, new SittingCommand.Note(1, "Något om en enskild."));
        council.does(meeting, new SittingCommand.Close());
        var seq =
                jdbc.sql(
                                "select seq from sitting.log where meeting = :meeting and type ="
                                        + " 'Noted'")
                        .param("meeting", meeting.id().value())
                        .query(Long.class)
                        .single();
        assertThatThrownBy(() ->
                        jdbc.sql(
                                        "update sitting.log set body = body || '{\"text\": \"x\"}'"
                                                + " where meeting = :meeting and seq = :seq")
                                .param("meeting", meeting.id().value())
                                .param("seq", seq)
                                .update())
                .isInstanceOf(DataAccessException.class);
        var decision = "Gallrad enligt beslut KS 2026.0001 § 12";
        assertThat(erasing.erase(meeting.id(), seq, decision, council.secretary)).isTrue();
        assertThat(erasing.erase(meeting.id(), seq, decision, council.secretary))
                .as("it is gone already")
                .isFalse();
        assertThat(erasing.erase(meeting.id(), 1, decision, council.secretary))
                .as("a line without a text")
                .isFalse();
        assertThat(
                        jdbc.sql("select body::text from sitting.log where meeting = :meeting")
                                .param("meeting", meeting.id().value())
                                .query(String.class)
                                .list()
                                .toString())
                .contains(decision)
                .doesNotContain("enskild");
        try (var connection = database.getConnection()) {
            var examined = examine(connection, newest());
            assertThat(examined.findings()).isEmpty();
            assertThat(examined.erased()).isEqualTo(1);
        }
        acts(1);
        checkpoints.now();
        try (var connection = database.getConnection()) {
            assertThat(examine(connection, newest()).findings()).isEmpty();
        }
    }

    @Test
    void the_whole_can_be_written_out_and_checked_on_another_machine() throws Exception {
        var folder = Files.createTempDirectory("bok");
        var file = folder.resolve("bok.jsonl");
        try (var connection = database.getConnection();
                var to = Files.newBufferedWriter(file)) {
            ExportedBook.write(new DatabaseBook(connection), to);
        }
        var note =
                Files.writeString(
                        folder.resolve("sparad.txt"), table.latest().orElseThrow().note());
        var pem =
                Files.writeString(
                        folder.resolve("nyckel.pem"),
                        "-----BEGIN CERTIFICATE-----\n"
                                + Base64.getMimeEncoder()
                                        .encodeToString(
                                                signatures.checkpointCertificate().getEncoded())
                                + "\n-----END CERTIFICATE-----\n");
        assertThat(command(file, pem, note)).startsWith("0 Ingenting har ändrats");
        assertThat(command(note, pem, note)).startsWith("0 Kontrollpunkten är underskriven");
        var whole = Files.readString(file);
        Files.writeString(file, whole.replaceFirst("POST /prov", "POST /annat"));
        assertThat(command(file, pem, note)).startsWith("2 Något har ändrats");
        Files.writeString(file, whole.replaceFirst("\"nummer\":1,", "\"nummer\":"));
        assertThat(command(file, pem, note)).startsWith("2").contains("bok.jsonl, rad ");
        Files.writeString(note, Files.readString(note).replace("nummer", "nr"));
        assertThat(command(file, pem, note)).startsWith("2").contains("varken en PDF");
    }

    String command(Path file, Path pem, Path note) {
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        var status =
                VerifyCommand.run(
                        List.of(
                                file.toString(),
                                "--certifikat",
                                pem.toString(),
                                "--kontrollpunkt",
                                note.toString()),
                        Map.of(),
                        out,
                        out);
        return status + " " + said.toString(StandardCharsets.UTF_8);
    }
}
