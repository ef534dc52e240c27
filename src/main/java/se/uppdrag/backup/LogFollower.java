package se.uppdrag.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.replication.LogSequenceNumber;
import org.postgresql.replication.PGReplicationStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Follows the database's log and writes it to the folder as it grows: at most [#BEHIND] after.
///
/// A piece of 16 MB is written again each time it has grown, so that what lies there can always be
/// read from the beginning. The database is told how far it has come only when it lies on the disk,
/// and keeps the rest. When the database or the folder is away it tries until they are back.
final class LogFollower implements AutoCloseable {

    /// How far the copy of the log may be behind while all is well.
    static final Duration BEHIND = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(LogFollower.class);
    private static final Duration A_MOMENT = Duration.ofMillis(50);
    private static final Duration BEFORE_THE_NEXT_TRY = Duration.ofSeconds(1);

    private final Slot slot;
    private final Keeping keeping;
    private final ReentrantLock state = new ReentrantLock();
    private final Condition changed = state.newCondition();
    private final Thread thread;
    private volatile boolean closed;
    private volatile boolean wanted;
    private volatile long stored;
    private volatile String problem = "";
    private volatile @Nullable Where where;

    /// Which log is followed.
    record Where(String system, int timeline) {}

    /// Where a piece is written, so that it lies on the disk when that is done.
    interface Keeping {
        void keep(Segment segment, byte[] bytes, int length) throws IOException;
    }

    LogFollower(Slot slot, Keeping keeping) {
        this.slot = slot;
        this.keeping = keeping;
        this.thread = Thread.ofVirtual().name("backup").unstarted(this::follow);
    }

    LogFollower begin() {
        thread.start();
        return this;
    }

    /// Why the log is not followed right now; empty when it is.
    String problem() {
        return problem;
    }

    /// How far the log lies in the folder.
    long stored() {
        return stored;
    }

    /// Waits until the log is followed.
    ///
    /// @throws IOException where it was not in time, with why
    Where awaitFollowing(Duration atMost) throws IOException {
        await(() -> where != null, atMost);
        var found = where;
        if (found == null) {
            throw new IOException(problem);
        }
        return found;
    }

    /// Waits until the log lies in the folder up to a place.
    ///
    /// @throws IOException where it did not in time, with why
    void awaitStored(long position, Duration atMost) throws IOException {
        wanted = true;
        try {
            await(() -> Long.compareUnsigned(stored, position) >= 0, atMost);
        } finally {
            wanted = false;
        }
    }

    private interface Wish {
        boolean met();
    }

    private void await(Wish wish, Duration atMost) throws IOException {
        state.lock();
        try {
            var left = atMost.toNanos();
            while (!wish.met()) {
                if (left <= 0) {
                    throw new IOException(
                            problem.isEmpty() ? "The log did not come in time" : problem);
                }
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for the log", e);
        } finally {
            state.unlock();
        }
    }

    private void follow() {
        while (!closed) {
            try {
                var from = slot.hold();
                try (var connection = slot.replicating()) {
                    receive(connection, from);
                }
            } catch (SQLException | IOException | RuntimeException e) {
                if (!closed) {
                    tell(e);
                    pause(BEFORE_THE_NEXT_TRY);
                }
            }
        }
    }

    private void tell(Exception e) {
        var told = String.valueOf(e.getMessage());
        if (!told.equals(problem)) {
            LOG.warn("The log is not copied: {}", told);
        }
        problem = told;
        announce();
    }

    private void announce() {
        state.lock();
        try {
            changed.signalAll();
        } finally {
            state.unlock();
        }
    }

    private void receive(Connection connection, LogSequenceNumber from)
            throws SQLException, IOException {
        var here = identify(connection);
        // From the beginning of the piece, so that it can be written whole.
        var piece = new Piece(Segment.at(here.timeline(), from.asLong()));
        try (var stream =
                connection
                        .unwrap(PGConnection.class)
                        .getReplicationAPI()
                        .replicationStream()
                        .physical()
                        .withSlotName(slot.name())
                        .withStartPosition(LogSequenceNumber.valueOf(piece.segment.start()))
                        .withStatusInterval((int) BEHIND.toSeconds(), TimeUnit.SECONDS)
                        .start()) {
            where = here;
            problem = "";
            announce();
            while (!closed) {
                var bytes = stream.readPending();
                if (bytes != null) {
                    piece = take(stream, piece, bytes);
                } else if (piece.due(wanted)) {
                    keep(stream, piece);
                } else {
                    pause(A_MOMENT);
                }
            }
            keep(stream, piece);
        }
    }

    private static Where identify(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("IDENTIFY_SYSTEM")) {
            answer.next();
            return new Where(answer.getString("systemid"), answer.getInt("timeline"));
        }
    }

    private Piece take(PGReplicationStream stream, Piece piece, ByteBuffer bytes)
            throws IOException, SQLException {
        var now = piece;
        while (bytes.hasRemaining()) {
            now.add(bytes);
            if (now.full()) {
                keep(stream, now);
                now = new Piece(now.segment.next());
            }
        }
        if (now.due(wanted)) {
            keep(stream, now);
        }
        return now;
    }

    private void keep(PGReplicationStream stream, Piece piece) throws IOException, SQLException {
        if (piece.length > piece.kept) {
            keeping.keep(piece.segment, piece.bytes, piece.length);
            piece.kept = piece.length;
            piece.since = System.nanoTime();
        }
        stored = piece.segment.start() + piece.kept;
        var position = LogSequenceNumber.valueOf(stored);
        stream.setFlushedLSN(position);
        stream.setAppliedLSN(position);
        stream.forceUpdateStatus();
        announce();
    }

    private static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// The piece that is growing.
    private static final class Piece {

        final Segment segment;
        final byte[] bytes = new byte[Segment.BYTES];
        int length;
        int kept;
        long since = System.nanoTime();

        Piece(Segment segment) {
            this.segment = segment;
        }

        void add(ByteBuffer from) {
            var some = Math.min(from.remaining(), bytes.length - length);
            from.get(bytes, length, some);
            length += some;
        }

        boolean full() {
            return length == bytes.length;
        }

        boolean due(boolean atOnce) {
            return length > kept && (atOnce || System.nanoTime() - since > BEHIND.toNanos());
        }
    }
}
