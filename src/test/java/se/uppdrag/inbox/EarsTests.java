package se.uppdrag.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;

@DisplayName("What comes by mail is there at once where the mail server tells of it (IDLE)")
class EarsTests extends InMailTown {

    @Autowired Mailboxes mailboxes;
    @Autowired InboxTable letters;
    @Autowired LetterReader reader;

    @AfterEach
    void theWireHolds() {
        WIRE.left.set(Long.MAX_VALUE);
    }

    private static void until(BooleanSupplier is) {
        long latest = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!is.getAsBoolean() && System.nanoTime() < latest) {
            LockSupport.parkNanos(20_000_000);
        }
        assertThat(is.getAsBoolean()).isTrue();
    }

    private static boolean told(Semaphore heard) throws InterruptedException {
        return heard.tryAcquire(30, TimeUnit.SECONDS);
    }

    @Test
    void a_line_that_breaks_is_opened_again_and_what_came_meanwhile_is_looked_for()
            throws Exception {
        var heard = new Semaphore(0);
        var ears = new Ears(mailboxes.all(), heard::release, Duration.ofMillis(200));
        ears.open();
        try {
            assertThat(told(heard)).as("there may be something already").isTrue();
            WIRE.left.set(1);
            arrives(letter(simple("a@example.se", "Bryter ledningen", "", "Hej")));
            until(() -> WIRE.left.get() <= 0);
            heard.drainPermits();
            WIRE.left.set(Long.MAX_VALUE);
            assertThat(told(heard)).as("it is open again").isTrue();
            arrives(letter(simple("a@example.se", "Efter avbrottet", "", "Hej")));
            assertThat(told(heard)).as("something has come").isTrue();
            assertThat(ears.listening()).isEqualTo(1);
        } finally {
            ears.close();
        }
        until(() -> ears.listening() == 0);
    }

    /// A collector of its own, that goes no round for a day unless it is told.
    @Test
    void a_motion_that_comes_during_the_sitting_is_there_before_the_next_round() throws Exception {
        var day = Duration.ofDays(1);
        var memory = DataSize.ofMegabytes(40);
        var own = new Collector(mailboxes, inbox, letters, reader, clock, day, memory, true);
        own.start();
        try {
            until(() -> own.last("ks") != null);
            arrives(letter(simple("a@example.se", "Motion under sammanträdet", "", "Hej")));
            var there =
                    "select count(*) from inbox.reading where subject = 'Motion under sammanträdet'";
            until(() -> jdbc.sql(there).query(Integer.class).single() == 1);
        } finally {
            own.stop();
        }
    }

    @Test
    void nobody_listens_at_a_server_that_does_not_tell() throws Exception {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> speaks(silent));
            var heard = new Semaphore(0);
            var box =
                    new Mailbox.Settings(
                                    "127.0.0.1",
                                    silent.getLocalPort(),
                                    Mailbox.Security.NONE,
                                    "ks",
                                    "hemligt",
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null)
                            .of("ks");
            var ears = new Ears(List.of(box), heard::release, Duration.ofDays(1));
            ears.open();
            until(() -> ears.listening() == 0);
            assertThat(heard.availablePermits()).isZero();
        }
    }

    /// As a mail server of the year 2000, with an empty mailbox.
    private static void speaks(ServerSocket door) {
        try (var caller = door.accept();
                var in =
                        new BufferedReader(
                                new InputStreamReader(
                                        caller.getInputStream(), StandardCharsets.US_ASCII))) {
            var out = caller.getOutputStream();
            out.write("* OK ready\r\n".getBytes(StandardCharsets.US_ASCII));
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var words = line.split(" ");
                var said =
                        switch (words[1]) {
                            case "CAPABILITY" -> "* CAPABILITY IMAP4rev1\r\n";
                            case "SELECT" ->
                                    "* FLAGS (\\Seen)\r\n* 0 EXISTS\r\n* OK [UIDVALIDITY 1] valid\r\n";
                            case "LOGOUT" -> "* BYE\r\n";
                            default -> "";
                        };
                out.write(
                        (said + words[0] + " OK [READ-WRITE] done\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException gone) {
            // As it was meant.
        }
    }
}
