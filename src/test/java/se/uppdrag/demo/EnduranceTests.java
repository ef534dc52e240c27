package se.uppdrag.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.Uppdrag;
import se.uppdrag.database.EmbeddedPostgres;

/// Programs in processes of their own are started and killed here; each start takes its time.
@DisplayName("An evening survives that programs and databases are killed")
class EnduranceTests {

    private static final String MEETING = "/sammantraden/kf/2026-11-25";
    private static final String STREAM = MEETING + "/ordforande/strom";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Path FOLDER = Path.of("target/endurance").toAbsolutePath();

    @BeforeAll
    static void anEmptyFolder() throws IOException {
        if (Files.exists(FOLDER)) {
            WalkCommand.remove(FOLDER);
        }
        Files.createDirectories(FOLDER);
    }

    /// A folder of its own for each, all from one that was filled once: filling takes its time.
    private static Path folder(String name) throws IOException, InterruptedException {
        var filled = new Trial(FOLDER.resolve("filled"));
        if (!Files.exists(filled.data())) {
            Files.createDirectories(filled.folder());
            filled.start(Uppdrag.class).close();
        }
        var trial = new Trial(FOLDER.resolve(name));
        // With the owners and modes the database asks for.
        var copied =
                new ProcessBuilder(
                                "cp", "-a", filled.folder().toString(), trial.folder().toString())
                        .inheritIO()
                        .start();
        assertThat(copied.waitFor()).isZero();
        return trial.data();
    }

    @Test
    void nothing_acknowledged_is_lost_and_nothing_is_done_twice() throws Exception {
        var outcome = new CrashTrial(folder("killed"), 3, 7, false).run();
        assertThat(outcome.acknowledged()).isPositive();
        assertThat(outcome.kept()).as(outcome.toString()).isTrue();
    }

    @Test
    void a_database_that_answers_before_it_has_stored_is_found_out() throws Exception {
        var outcome = new CrashTrial(folder("hasty"), 3, 11, true).run();
        assertThat(outcome.lost()).as(outcome.toString()).isPositive();
    }

    /// As when it is upgraded in the middle of an evening (`SIGTERM`).
    @Test
    void a_program_that_is_stopped_during_a_vote_ends_what_it_has_begun_and_the_vote_goes_on()
            throws Exception {
        var data = folder("stopped");
        var port = ServerProcess.freePort();
        var server = ServerProcess.start(data, port, Map.of()).serving();
        try {
            var hall = Hall.enter(server.home(), MEETING);
            hall.opens(3);
            hall.comesToAQuestion();
            hall.does("ordforande", "begar-omrostning", "person", hall.chair().id());
            var players = new Players(hall, Duration.ofMillis(100));
            try (players;
                    var lines = hall.chair().visitor().follows(STREAM)) {
                assertThat(lines.iterator().next()).startsWith("id: ");
                players.play(member ->
                        turn ->
                                new Players.Press(
                                        "rosta",
                                        "fraga",
                                        "1",
                                        "sida",
                                        turn % 2 == 0 ? "YES" : "NO"));
                var begun = System.nanoTime();
                players.awaitGrantedSince(begun);
                server.close();
                assertThat(Duration.ofNanos(System.nanoTime() - begun))
                        .isLessThan(Duration.ofSeconds(30));
                server = ServerProcess.start(data, port, Map.of()).serving();
                var again = System.nanoTime();
                assertTimeoutPreemptively(PATIENCE, () -> players.awaitGrantedSince(again));
            }
            var kept = Acknowledged.against(data, players.told());
            assertThat(kept.granted()).isPositive();
            assertThat(kept.kept()).as(kept.toString()).isTrue();
        } finally {
            server.close();
        }
        assertThat(Files.readString(data.resolveSibling("program.log")))
                .doesNotContain(" ERROR ", "Exception");
    }

    @Test
    void members_of_an_instance_that_is_killed_go_on_at_the_other() throws Exception {
        var data = folder("shared");
        try (var database = EmbeddedPostgres.in(data)) {
            database.ensureDatabase("uppdrag");
            var settings =
                    Map.of(
                            "UPPDRAG_DATABASE_URL", database.url("uppdrag"),
                            "UPPDRAG_DATABASE_USERNAME", database.username(),
                            "UPPDRAG_DATABASE_PASSWORD", database.password());
            try (var first =
                            ServerProcess.start(data, ServerProcess.freePort(), settings)
                                    .serving();
                    var second =
                            ServerProcess.start(data, ServerProcess.freePort(), settings)
                                    .serving()) {
                var hall = Hall.enter(first.home(), MEETING);
                hall.opens(3);
                hall.comesToAQuestion();
                hall.does("ordforande", "begar-omrostning", "person", hall.chair().id());

                // A vote at the one instance is on an open page of the other.
                try (var lines = hall.chair().at(second.home()).visitor().follows(STREAM)) {
                    var open = lines.iterator();
                    assertThat(open.next()).startsWith("id: ");
                    assertThat(vote(hall, hall.members().get(1), UUID.randomUUID())).isEqualTo(303);
                    assertTimeoutPreemptively(PATIENCE, () -> waitFor(open, "1 av 51 har röstat"));
                }

                var told = votesWhile(hall, first, second);
                assertThat(told).hasSize(hall.members().size() - 2);
                assertThat(stored(database, told)).isEqualTo(told.size());
                assertThat(lines(database)).isEqualTo(hall.members().size() - 1);
            }
        }
    }

    @Test
    void a_rehearsal_plays_every_item_while_every_page_follows() throws Exception {
        folder("rehearsed");
        var trial = new Trial(FOLDER.resolve("rehearsed"));
        try (var context = trial.start(Uppdrag.class)) {
            new RehearsalStage(context)
                    .set(List.of("Upprop", "Dagordning", "Skolskjutsar", "Cykelplan"));
            var home = Trial.address(context);
            var shown = new RehearsalEvening(home, RehearsalStage.MEETING, 4, 5).play((_, _) -> {});

            assertThat(shown.pages()).isEqualTo(51 + 1 + 5);
            for (var played : shown.items().subList(2, 4)) {
                assertThat(played.refused()).isEmpty();
                // 51 votes, and what leads to them.
                assertThat(played.answers()).hasSizeGreaterThan(51 + 15);
                assertThat(played.screens()).hasSize(shown.pages());
            }
        }
    }

    /// All but the chair and the one who has voted vote while the first instance is killed, and
    /// press again at the second where nothing came back.
    private static List<UUID> votesWhile(Hall hall, ServerProcess first, ServerProcess second) {
        var pressed = new ArrayList<CompletableFuture<UUID>>();
        for (var member : hall.members().subList(2, hall.members().size())) {
            pressed.add(
                    CompletableFuture.supplyAsync(() -> {
                        var command = UUID.randomUUID();
                        try {
                            if (vote(hall, member, command) == 303) {
                                return command;
                            }
                        } catch (RuntimeException lost) {
                            // Nothing came back: whether the vote counted is not known.
                        }
                        assertThat(vote(hall, member.at(second.home()), command)).isEqualTo(303);
                        return command;
                    }));
            if (pressed.size() == 20) {
                first.kill();
            }
        }
        return pressed.stream().map(CompletableFuture::join).toList();
    }

    private static int vote(Hall hall, Hall.Member member, UUID command) {
        return hall.act(command, member, "ledamot", "rosta", "fraga", "1", "sida", "YES");
    }

    private static void waitFor(Iterator<String> lines, String text) {
        while (!lines.next().contains(text)) {
            // What is older than the vote, or of other things.
        }
    }

    private static long stored(EmbeddedPostgres database, List<UUID> commands) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                database.url("uppdrag"), database.username(), database.password());
                var query =
                        connection.prepareStatement(
                                "select count(*) from trail.entry where command = any(?)")) {
            query.setArray(1, connection.createArrayOf("uuid", commands.toArray()));
            var rows = query.executeQuery();
            rows.next();
            return rows.getLong(1);
        }
    }

    private static long lines(EmbeddedPostgres database) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                database.url("uppdrag"), database.username(), database.password());
                var query = connection.createStatement()) {
            var rows =
                    query.executeQuery(
                            """
                            select count(*) from sitting.log
                             where type = 'VoteCast'
                               and meeting = (select meeting from sitting.log
                                               order by at desc, seq desc limit 1)
                            """);
            rows.next();
            return rows.getLong(1);
        }
    }
}
