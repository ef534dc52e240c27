package se.uppdrag.inbox;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.util.unit.DataSize;

/// Fetches what lies in the mailboxes, each letter committed by itself before the server is told
/// that it is seen. Killed anywhere on the way, it fetches again and finds what it has. It goes
/// round when a server tells that something has come, and every minute whether one does or not.
@Component
class Collector implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Collector.class);

    /// So many are fetched before the server is told of them.
    private static final int BATCH = 50;

    /// So many failures one after another mean that it is not the letters.
    private static final int FAILURES = 5;

    /// How the last round went.
    ///
    /// @param trouble nothing where it went well
    record Round(Instant at, int taken, @Nullable String trouble) {}

    private final Mailboxes mailboxes;
    private final Inbox inbox;
    private final InboxTable letters;
    private final LetterReader reader;
    private final Clock clock;
    private final Duration pause;
    private final long inMemory;
    private final Ears ears;
    private final Semaphore told = new Semaphore(0);
    private final ReentrantLock round = new ReentrantLock();
    private final Map<String, Round> rounds = new ConcurrentHashMap<>();
    private volatile @Nullable Thread thread;

    Collector(
            Mailboxes mailboxes,
            Inbox inbox,
            InboxTable letters,
            LetterReader reader,
            Clock clock,
            @Value("${uppdrag.inbox.pause:60s}") Duration pause,
            @Value("${uppdrag.inbox.in-memory:40MB}") DataSize inMemory,
            @Value("${uppdrag.inbox.listens:true}") boolean listens) {
        this.mailboxes = mailboxes;
        this.inbox = inbox;
        this.letters = letters;
        this.reader = reader;
        this.clock = clock;
        this.pause = pause;
        this.inMemory = inMemory.toBytes();
        this.ears = new Ears(listens ? mailboxes.all() : List.of(), told::release);
    }

    /// What was dropped is opened at once. Should that fail, it is kept all the same, and opened on
    /// the next round.
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void dropped(Inbox.Dropped dropped) {
        try {
            reader.readAll();
        } catch (RuntimeException e) {
            LOG.warn("Letters that were dropped have to wait: {}", e.getMessage());
        }
    }

    @Override
    public void start() {
        var walking = Thread.ofVirtual().name("collector").unstarted(this::walk);
        thread = walking;
        walking.start();
        ears.open();
    }

    @Override
    public void stop() {
        var walking = thread;
        thread = null;
        ears.close();
        if (walking != null) {
            walking.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void walk() {
        while (thread != null) {
            try {
                // What comes after this is met by the round, or is told anew.
                var _ = told.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
                told.drainPermits();
                goesTheRound();
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("Letters that came in have to wait: {}", e.getMessage());
            }
        }
    }

    /// Waits for a round that is under way.
    void goesTheRound() throws InterruptedException {
        round.lockInterruptibly();
        try {
            for (var mailbox : mailboxes.all()) {
                rounds.put(mailbox.organ(), empty(mailbox));
            }
            reader.readAll();
        } finally {
            round.unlock();
        }
    }

    /// Nothing where it has not been round yet.
    @Nullable Round last(String organ) {
        return rounds.get(organ);
    }

    private Round empty(Mailbox mailbox) throws InterruptedException {
        try (var server = MailServer.open(mailbox)) {
            var walk = new Walk(mailbox, server, server.validity());
            walk.go();
            return new Round(clock.instant(), walk.taken, walk.trouble);
        } catch (MessagingException | IOException away) {
            var why = Lettering.line(String.valueOf(away.getMessage()), 300);
            LOG.warn("The mailbox of {} could not be read: {}", mailbox.organ(), why);
            return new Round(clock.instant(), 0, why);
        }
    }

    /// One round of one mailbox.
    private final class Walk {

        private final Mailbox mailbox;
        private final MailServer server;
        private final long validity;
        private int taken;
        private int failures;
        private @Nullable String trouble;

        Walk(Mailbox mailbox, MailServer server, long validity) {
            this.mailbox = mailbox;
            this.server = server;
            this.validity = validity;
        }

        void go() throws MessagingException {
            var organ = mailbox.organ();
            var known = letters.taken(organ, mailbox.folder(), validity);
            var there = server.from(letters.mark(organ, mailbox.folder(), validity));
            for (int at = 0; at < there.size() && failures < FAILURES; at += BATCH) {
                var batch = there.subList(at, Math.min(at + BATCH, there.size()));
                var settled = new ArrayList<MailServer.Waiting>();
                for (var one : batch) {
                    // Taken in before, and the program was stopped before it could say so.
                    if (known.contains(one.uid()) ? !MailServer.seen(one) : take(one)) {
                        settled.add(one);
                    }
                }
                server.settled(settled);
            }
            if (trouble == null && !there.isEmpty()) {
                letters.mark(organ, mailbox.folder(), validity, there.getLast().uid() + 1);
            }
        }

        /// One that cannot be had does not keep the others from being taken in.
        private boolean take(MailServer.Waiting one) throws MessagingException {
            try {
                keep(
                        one,
                        new InboxTable.Seat(
                                mailbox.organ(), mailbox.folder(), validity, one.uid()));
                taken++;
                failures = 0;
                return true;
            } catch (MessagingException | IOException | RuntimeException failed) {
                if (!server.isOpen()) {
                    throw new MessagingException("The connection was lost", failed);
                }
                failures++;
                trouble = Lettering.line(String.valueOf(failed.getMessage()), 300);
                LOG.warn("A letter to {} has to wait: {}", mailbox.organ(), trouble);
                return false;
            }
        }

        private void keep(MailServer.Waiting one, InboxTable.Seat seat)
                throws MessagingException, IOException {
            if (one.size() > MailServer.MOST_BYTES) {
                inbox.fetched(seat, server.head(one), one.size(), false, arrived(one));
            } else if (one.size() > inMemory) {
                try (var large = server.large(one)) {
                    inbox.fetched(seat, large, arrived(one));
                }
            } else {
                var bytes = server.whole(one);
                inbox.fetched(seat, bytes, Math.max(one.size(), bytes.length), true, arrived(one));
            }
        }

        /// When it reached our server, as that says; never later than now.
        private Instant arrived(MailServer.Waiting one) {
            var now = clock.instant();
            return one.at().equals(Instant.EPOCH) || one.at().isAfter(now) ? now : one.at();
        }
    }

    /// The mailboxes, with how the last round of each went.
    List<Mailbox> mailboxes() {
        return mailboxes.all();
    }
}
