package se.uppdrag.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Many municipalities are watched, and copied each by herself")
class WatchingTests extends AnOrganisation {

    @Test
    void the_list_tells_who_does_not_answer_and_says_so_by_how_it_ends() throws Exception {
        olderAndRunning(first, second);
        var folder = new HostingFolder(root);
        for (var name : List.of(first, second)) {
            folder.note(
                    new Hosted(name, Hosted.HERE),
                    new Dumped(Clock.systemUTC().instant(), "kopia", 1, 1, 0, 0));
        }
        assertThat(command("lista")).as(said).isZero();
        assertThat(said).contains("2 kommuner, fel hos 0.", "(1 efter)");

        Machine.shell(StandIn.stop(signs).replace("{namn}", second), Duration.ofSeconds(20));
        // A server that takes the call and says nothing: nobody is waited for for long.
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var away = new Hosted(third, Hosted.HERE);
            folder.begin(
                    away,
                    """
                    server.port=18199
                    uppdrag.database.url=jdbc:postgresql://127.0.0.1:%d/uppdrag
                    """
                            .formatted(silent.getLocalPort()),
                    "",
                    "");
            folder.finish(away);
            var started = System.nanoTime();
            assertThat(command("lista", "--json")).isEqualTo(1);

            assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - started)).isLessThan(30);
        }
        var told = JsonMapper.shared().readTree(said);
        assertThat(told.get(0).get("wrong")).isEmpty();
        assertThat(told.get(0).get("databaseBytes").asLong()).isPositive();
        assertThat(told.get(1).get("wrong").toString()).isEqualTo("[\"NO_ANSWER\"]");
        assertThat(told.get(2).get("wrong").toString()).contains("NO_ANSWER", "NO_DATABASE");
        assertThat(told.get(2).get("migrations").isNull()).isTrue();
    }

    @Test
    void settings_that_cannot_be_read_hide_nobody_else() throws Exception {
        assertThat(command("installera", first)).isZero();
        Files.writeString(root.resolve("kommuner.txt"), first + "\n" + second + "\n");

        assertThat(command("lista")).isEqualTo(1);

        assertThat(said).contains(first, second, "kan inte läsas", "2 kommuner, fel hos 2.");
    }

    @Test
    void a_copy_is_restored_for_trial_and_removed_again() throws Exception {
        assumePgDump();
        set("copies=%s/kopior".formatted(signs));
        assertThat(command("installera", first)).isZero();

        assertThat(command("kopiera", first)).as(said).isZero();

        var copy = new HostingFolder(root).dumped(new Hosted(first, Hosted.HERE)).orElseThrow();
        assertThat(Path.of(copy.file())).exists().hasSize(copy.bytes());
        assertThat(databasesOf(first)).hasSize(1);
        assertThat(command("kopiera", first)).isZero();
        set("copies=%s/kopior\nrestore=false".formatted(signs));
        assertThat(command("kopiera", first)).as("a copy that cannot be restored").isEqualTo(1);
        assertThat(databasesOf(first)).hasSize(1);
    }

    @Test
    void a_copy_that_could_not_be_taken_is_no_copy() throws Exception {
        set("copies=%s/kopior\ndump=false".formatted(signs));
        assertThat(command("installera", first)).isZero();

        assertThat(command("kopiera", first)).isEqualTo(1);

        assertThat(said).contains(first + " kunde inte kopieras");
        assertThat(new HostingFolder(root).dumped(new Hosted(first, Hosted.HERE))).isEmpty();
        try (var left = Files.list(signs.resolve("kopior").resolve(first))) {
            assertThat(left).isEmpty();
        }
    }

    /// PostgreSQL's own program copies servers of its version and older ones.
    private static void assumePgDump() throws IOException, InterruptedException {
        var version = "";
        try {
            var process = new ProcessBuilder("pg_dump", "--version").start();
            version = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
        } catch (IOException missing) {
            version = "";
        }
        var number = version.replaceFirst("(?s)^\\D*(\\d+).*", "$1");
        Assumptions.assumeTrue(
                number.matches("\\d+") && Integer.parseInt(number) >= 18,
                "pg_dump 18 or newer is not on this machine");
    }
}
