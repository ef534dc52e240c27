package se.uppdrag.inbox;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Listens at the mailboxes whose servers tell when something comes (IDLE, RFC 2177). What is heard
/// is only that there may be something; whoever is told of it looks. A line that breaks is opened
/// again, and what came meanwhile is looked for then. Where a server does not tell, nobody listens.
final class Ears {

    private static final Logger LOG = LoggerFactory.getLogger(Ears.class);

    /// A server may hang up on whoever has been silent for half an hour, and a wall on the way
    /// sooner.
    private static final Duration RENEWED = Duration.ofMinutes(9);

    private final List<Mailbox> mailboxes;
    private final Runnable heard;
    private final Duration again;
    private final List<Thread> listening = new CopyOnWriteArrayList<>();
    private volatile boolean open;

    Ears(List<Mailbox> mailboxes, Runnable heard) {
        this(mailboxes, heard, Duration.ofSeconds(30));
    }

    /// @param again how long after a line has broken it is tried again
    Ears(List<Mailbox> mailboxes, Runnable heard, Duration again) {
        this.mailboxes = List.copyOf(mailboxes);
        this.heard = heard;
        this.again = again;
    }

    void open() {
        open = true;
        for (var mailbox : mailboxes) {
            listening.add(
                    Thread.ofVirtual()
                            .name("listens-" + mailbox.organ())
                            .start(() -> listen(mailbox)));
        }
    }

    void close() {
        open = false;
        listening.forEach(Thread::interrupt);
        listening.clear();
    }

    /// How many mailboxes somebody listens at, or tries to.
    long listening() {
        return listening.stream().filter(Thread::isAlive).count();
    }

    private void listen(Mailbox mailbox) {
        while (open) {
            try (var server = MailServer.open(mailbox)) {
                if (!server.tells()) {
                    return;
                }
                while (open) {
                    heard.run();
                    server.awaits(RENEWED, heard);
                }
            } catch (MessagingException | IOException | RuntimeException broken) {
                LOG.debug("Nobody tells of {} just now", mailbox.organ(), broken);
            } catch (InterruptedException closing) {
                return;
            }
            try {
                Thread.sleep(again);
            } catch (InterruptedException closing) {
                return;
            }
        }
    }
}
