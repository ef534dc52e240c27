package se.uppdrag.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
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
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import se.uppdrag.Proves;

/// The program in a process of its own is killed while it fetches and before it has read what it
/// fetched, and while it carries what it has written. Each start takes its seconds, so it is tried
/// where things are measured: `-Duppdrag.measure=true`, with `-Duppdrag.mail.kills=` for more.
@EnabledIfSystemProperty(named = "uppdrag.measure", matches = "true")
@DisplayName("A program that is killed while mail comes in or goes out loses no letter")
@Proves("TF-9")
class KilledMailTests extends InMailTown {

    private static final int LETTERS = 500;
    private static final int KILLS = Integer.getInteger("uppdrag.mail.kills", 4);
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(300);

    @Autowired Environment settings;

    @Autowired
    @Qualifier("postman")
    SmartLifecycle ours;

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

    private Process program(String... more) throws Exception {
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
        command.addAll(List.of(more));
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

    /// The one being carried at that moment may come twice, as the same letter.
    @Test
    void what_waits_to_be_carried_comes_though_the_program_is_killed_while_it_carries()
            throws Exception {
        // This process is an instance of the same house, and would carry them itself.
        ours.stop();
        try {
            jdbc.sql(
                            """
                            insert into mail.letter (id, occasion, address, subject, body, link,
                                   link_text, written_at, useful_until, state, next_try)
                            select gen_random_uuid(), 'killed:' || n, 'ute@example.se', 'Brev ' || n,
                                   'Hej', '/', 'Läs', now(), now() + interval '1 day', 'WAITS', now()
                              from generate_series(1, :letters) n
                            """)
                    .param("letters", LETTERS)
                    .update();
            String[] carries = {
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + POST.getSmtp().getPort(),
                "--uppdrag.mail.from=kommunen@example.se",
                "--uppdrag.address=https://uppdraget.example.se"
            };
            for (int kill = 0; kill < KILLS; kill++) {
                int target = outside().size() + 1 + random.nextInt(LETTERS / KILLS / 2);
                var program = program(carries);
                until(() -> outside().size() >= target, program);
                program.destroyForcibly().waitFor();
                System.out.printf("killed with %d letters carried%n", outside().size());
            }
            assertThat(count(waiting())).as("some were left each time").isPositive();
            var last = program(carries);
            try {
                until(() -> count(waiting()) == 0, last);
            } finally {
                last.destroyForcibly().waitFor();
            }
            assertThat(outside()).hasSizeBetween(LETTERS, LETTERS + KILLS);
            assertThat(new HashSet<>(outside()))
                    .as("each by its own mark, and nothing else")
                    .isEqualTo(
                            new HashSet<>(
                                    jdbc.sql(
                                                    """
                                                    select '<' || id || '@uppdraget.example.se>'
                                                      from mail.letter
                                                     where occasion like 'killed:%' and state = 'SENT'
                                                    """)
                                            .query(String.class)
                                            .list()))
                    .hasSize(LETTERS);
        } finally {
            ours.start();
        }
    }

    private static String waiting() {
        return "select count(*) from mail.letter where occasion like 'killed:%' and state = 'WAITS'";
    }

    /// The marks of the letters that have come to the address outside.
    private static List<String> outside() {
        var marks = new ArrayList<String>();
        for (var one : POST.getReceivedMessagesForDomain("ute@example.se")) {
            try {
                marks.add(one.getHeader("Message-ID")[0]);
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
        return marks;
    }

    /// That the whole mailbox has been gone through, and the server has been told.
    private static String marked() {
        return "select count(*) from inbox.mark where mailbox = 'bygg'";
    }
}
