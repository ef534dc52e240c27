package se.uppdrag.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.Uppdrag;
import se.uppdrag.database.EmbeddedPostgres;
import se.uppdrag.demo.Players.Press;

/// Programs in processes of their own are started and killed here; each start takes its time.
@DisplayName("An evening survives that programs and databases are killed")
class EnduranceTests {

    private static final String STREAM = Hall.EVENING + "/ordforande/strom";
    private static final String[] VOTE = {"fraga", "1", "sida", "YES"};
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
        var outcome = new CrashTrial(folder("killed"), 2, 7, false).run();
        assertThat(outcome.held().granted()).isPositive();
        assertThat(outcome.held().kept()).as(outcome.toString()).isTrue();
    }

    @Test
    void a_database_that_answers_before_it_has_stored_is_found_out() throws Exception {
        var outcome = new CrashTrial(folder("hasty"), 3, 11, true).run();
        assertThat(outcome.held().lost()).as(outcome.toString()).isPositive();
    }

    /// As when it is upgraded in the middle of an evening (`SIGTERM`).
    @Test
    void a_program_that_is_stopped_during_a_vote_ends_what_it_has_begun_and_the_vote_goes_on()
            throws Exception {
        var data = folder("stopped");
        var port = ServerProcess.freePort();
        var server = ServerProcess.start(data, port, Map.of()).serving();
        try {
            var hall = Hall.inAVote(server.home());
            var players = new Players(hall, Duration.ofMillis(100));
            try (players;
                    var lines = hall.chair().visitor().follows(STREAM)) {
                assertThat(lines.iterator().next()).startsWith("id: ");
                players.play(_ -> Press::vote);
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
                    Instances.settings(
                            database.url("uppdrag"), database.username(), database.password());
            try (var instances = Instances.started(data, 2, settings)) {
                var hall = Hall.inAVote(instances.homes().getFirst());
                var players = new Players(hall, Duration.ofMillis(400), instances.homes());
                try (players;
                        var lines =
                                hall.chair()
                                        .at(instances.homes().getLast())
                                        .visitor()
                                        .follows(STREAM)) {
                    // A vote at the one instance is on an open page of the other.
                    var open = lines.iterator();
                    assertThat(open.next()).startsWith("id: ");
                    assertThat(hall.act(hall.members().get(1), "ledamot", "rosta", VOTE))
                            .isEqualTo(303);
                    assertTimeoutPreemptively(PATIENCE, () -> waitFor(open, "1 av 51 har röstat"));

                    players.play(_ -> Press::vote);
                    players.awaitGrantedSince(System.nanoTime());
                    var killed = instances.kill(0);
                    players.awaitEverybodySince(killed, PATIENCE);
                }
                var kept = Acknowledged.against(data, players.told());
                assertThat(kept.granted()).isGreaterThan(hall.members().size());
                assertThat(kept.kept()).as(kept.toString()).isTrue();
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

    private static void waitFor(Iterator<String> lines, String text) {
        while (!lines.next().contains(text)) {
            // What is older than the vote, or of other things.
        }
    }
}
