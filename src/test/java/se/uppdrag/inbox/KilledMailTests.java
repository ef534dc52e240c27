package se.uppdrag.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import se.uppdrag.Proves;

/// The program in a process of its own is killed while it fetches and before it has read what it
/// fetched. Each start takes its seconds, so it is tried where things are measured:
/// `-Duppdrag.measure=true`, with `-Duppdrag.mail.kills=` for more.
@EnabledIfSystemProperty(named = "uppdrag.measure", matches = "true")
@DisplayName("A program that is killed while mail comes in has every letter once")
@Proves("TF-9")
class KilledMailTests extends InMailTown {

    private static final int LETTERS = 500;
    private static final int KILLS = Integer.getInteger("uppdrag.mail.kills", 4);
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(300);

    @Autowired Environment settings;
    @TempDir Path folder;

    private final Random random = new Random(9);
    private final LettersOfEveryKind kinds =
            new LettersOfEveryKind(
                    "KS 2026.0001",
                    "<kvitto@uppdraget.example.se>",
                    "astrid.lindmark@example.se",
                    random);

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private int kept() {
        return count("select count(*) from inbox.letter where mailbox = 'bygg'");
    }

    private int read() {
        return count(
                """
                select count(*) from inbox.reading r
                  join inbox.letter l on l.id = r.letter
                 where l.mailbox = 'bygg'
                """);
    }

    private Process program() throws Exception {
        var here = System.getProperty("java.class.path");
        var classes =
                Arrays.stream(here.split(System.getProperty("path.separator")))
                        .filter(part -> !part.endsWith("test-classes"))
                        .collect(Collectors.joining(System.getProperty("path.separator")));
        var command =
                new ArrayList<>(
                        List.of(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-Xmx512m",
                                "-cp",
                                classes,
                                "se.uppdrag.Uppdrag",
                                "start",
                                "--server.port=0",
                                "--uppdrag.data=" + folder,
                                "--uppdrag.inbox.pause=10ms",
                                "--uppdrag.brevlada.bygg.host=127.0.0.1",
                                "--uppdrag.brevlada.bygg.port=" + POST.getImap().getPort(),
                                "--uppdrag.brevlada.bygg.security=none",
                                "--uppdrag.brevlada.bygg.user=bygg",
                                "--uppdrag.brevlada.bygg.password=hemligt",
                                "--uppdrag.brevlada.bygg.address=bygg@example.se"));
        for (var one : List.of("database.url", "database.username", "database.password", "keys")) {
            command.add("--uppdrag.%s=%s".formatted(one, settings.getProperty("uppdrag." + one)));
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(
                                Path.of("target/killed-mail.log").toFile()))
                .start();
    }

    private interface Reached {
        boolean reached();
    }

    private static void until(Reached reached, Process program) {
        long begun = System.nanoTime();
        while (!reached.reached()) {
            assertThat(program.isAlive()).as("the program, see target/killed-mail.log").isTrue();
            assertThat(System.nanoTime() - begun).isLessThan(LONGEST);
            LockSupport.parkNanos(1_000_000);
        }
    }

    /// Of every kind there is, so that the program is killed in the middle of each.
    private void deliver(GreenMailUser box, int i) throws Exception {
        box.deliver(
                new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(letter(kinds.one(i)))));
    }

    @Test
    void each_is_fetched_and_read_once_however_often_it_was_killed() throws Exception {
        var box = POST.setUser("bygg@example.se", "bygg", "hemligt");
        for (int i = 0; i < LETTERS; i++) {
            deliver(box, i);
        }
        int most = 0;
        int between = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            // The last comes when all have been fetched and not all are read.
            int target =
                    kill == KILLS - 1
                            ? LETTERS
                            : most + 1 + random.nextInt((LETTERS - most) / (KILLS - kill));
            var program = program();
            until(() -> kept() >= target, program);
            program.destroyForcibly().waitFor();
            most = kept();
            between += most > read() ? 1 : 0;
            System.out.printf("killed with %d fetched and %d read%n", most, read());
        }
        assertThat(between).as("kills between fetching and reading").isEqualTo(KILLS);

        var last = program();
        try {
            until(() -> read() == LETTERS, last);
            until(() -> count(marked()) == 1, last);
        } finally {
            last.destroyForcibly().waitFor();
        }
        assertThat(kept()).isEqualTo(LETTERS);
        assertThat(
                        count(
                                """
                                select count(distinct content) from inbox.letter
                                 where mailbox = 'bygg'
                                """))
                .as("no two are the same letter")
                .isEqualTo(LETTERS);
        assertThat(count("select count(*) from inbox.place where state = 'KEPT'")).isZero();
        assertThat(
                        count(
                                "select count(*) from inbox.reading where 'READING_FAILED' = any(troubles)"))
                .isZero();
    }

    /// That the whole mailbox has been gone through, and the server has been told.
    private static String marked() {
        return "select count(*) from inbox.mark where mailbox = 'bygg'";
    }
}
