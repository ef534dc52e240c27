package se.uppdrag.sitting;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import se.uppdrag.meetings.MeetingId;

/// Keeps open pages fresh: each has a stream of server-sent events on a virtual thread of its own.
///
/// A stream always sends how things stand now, never what changed. A slow reader skips what she had
/// no time to see, and one who comes back after a lost connection needs nothing repeated.
@Component
class LiveStreams {

    /// Proxies close streams that are silent for long; a comment keeps them open.
    private static final Duration SILENCE = Duration.ofSeconds(15);

    /// The standing of one meeting, read once for all who look at it.
    private static final class Board {

        private final ReentrantLock lock = new ReentrantLock();
        private final Condition changed = lock.newCondition();
        private final ReentrantLock reading = new ReentrantLock();
        private long version = 1;
        private long readAt;
        private @Nullable Snapshot snapshot;

        void change() {
            lock.lock();
            try {
                version++;
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }

        /// Waits until there is something newer than what the reader has seen.
        ///
        /// @return the version there is; the one seen when nothing happened for a while
        long waitFor(long seen) throws InterruptedException {
            lock.lock();
            try {
                var left = SILENCE.toNanos();
                while (version == seen && left > 0) {
                    left = changed.awaitNanos(left);
                }
                return version;
            } finally {
                lock.unlock();
            }
        }

        /// Reads once for all who want the same version. Never while holding the lock that those
        /// who change take: they hold a connection, and reading needs one.
        Snapshot read(Function<MeetingId, Snapshot> reader, MeetingId meeting) {
            reading.lock();
            try {
                var wanted = current();
                if (snapshot == null || readAt != wanted) {
                    snapshot = reader.apply(meeting);
                    readAt = wanted;
                }
                return Objects.requireNonNull(snapshot);
            } finally {
                reading.unlock();
            }
        }

        private long current() {
            lock.lock();
            try {
                return version;
            } finally {
                lock.unlock();
            }
        }
    }

    private final ConcurrentMap<MeetingId, Board> boards = new ConcurrentHashMap<>();
    private final Snapshots snapshots;
    private volatile boolean closing;

    LiveStreams(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /// Told after the change is on disk; what was rolled back was never shown.
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void changed(Sittings.SittingChanged event) {
        board(event.meeting()).change();
    }

    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
        boards.values().forEach(Board::change);
    }

    /// Sends until the reader goes away.
    ///
    /// @param render the event's data for a standing: HTML
    void send(MeetingId meeting, OutputStream to, Function<Snapshot, String> render)
            throws IOException, InterruptedException {
        var board = board(meeting);
        long seen = 0;
        while (!closing) {
            var version = board.waitFor(seen);
            if (closing) {
                return;
            }
            if (version == seen) {
                to.write(": \n\n".getBytes(StandardCharsets.UTF_8));
            } else {
                seen = version;
                to.write(event(version, render.apply(board.read(snapshots::of, meeting))));
            }
            to.flush();
        }
    }

    private static byte[] event(long id, String html) {
        var text = new StringBuilder("id: ").append(id).append('\n');
        html.lines().forEach(line -> text.append("data: ").append(line).append('\n'));
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private Board board(MeetingId meeting) {
        return boards.computeIfAbsent(meeting, _ -> new Board());
    }
}
