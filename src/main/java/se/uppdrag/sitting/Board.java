package se.uppdrag.sitting;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The standing of one meeting, read once for all who look at it. Versions are the numbers of the
/// log's lines, so every instance means the same by them.
final class Board {

    /// Before the meeting opens its pages follow the register and the planned agenda, which tell
    /// nobody here when they change.
    private static final Duration PLANS_KEEP = Duration.ofSeconds(2);

    private final Supplier<Snapshot> reader;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ReentrantLock reading = new ReentrantLock();
    private long reached;
    private boolean closed;
    private @Nullable Snapshot snapshot;

    Board(Supplier<Snapshot> reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /// The log has come this far, as somebody says; what is older news is none.
    void reached(long seq) {
        lock.lock();
        try {
            if (seq > reached) {
                reached = seq;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Nobody waits any longer.
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean closed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /// Waits until there is something newer than what the reader has seen.
    ///
    /// @return whether there is; false when nothing happened for a while
    boolean waitFor(long seen, Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            var left = atMost.toNanos();
            while (reached <= seen && !closed && left > 0) {
                left = changed.awaitNanos(left);
            }
            return reached > seen;
        } finally {
            lock.unlock();
        }
    }

    /// Reads once for all who want the same version. Never while holding the lock that those who
    /// change take: they hold a connection, and reading needs one.
    Snapshot read() {
        reading.lock();
        try {
            var now = clock.instant();
            var kept = snapshot;
            var current =
                    kept != null
                            && kept.seq() >= current()
                            && (kept.sitting().phase() != Sitting.Phase.NOT_OPENED
                                    || kept.at().plus(PLANS_KEEP).isAfter(now));
            if (kept == null || !current) {
                kept = reader.get();
                snapshot = kept;
                reached(kept.seq());
            }
            return kept.seenAt(now);
        } finally {
            reading.unlock();
        }
    }

    private long current() {
        lock.lock();
        try {
            return reached;
        } finally {
            lock.unlock();
        }
    }
}
