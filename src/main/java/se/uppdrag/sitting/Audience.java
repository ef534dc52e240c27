package se.uppdrag.sitting;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Everybody who follows one public view of a meeting. What they see is the same, so it is made
/// once for each change, and every one of them is handed the same bytes.
final class Audience {

    private static final Logger LOG = LoggerFactory.getLogger(Audience.class);

    /// The page tells the time and how long somebody has spoken, so one who comes later needs it
    /// made anew.
    private static final Duration FRESH = Duration.ofSeconds(1);

    /// How far the log had come, and the page then.
    record Version(long seq, ByteBuffer bytes, long madeAt) {}

    private final Board board;
    private final Function<Snapshot, String> render;
    private final Set<FollowerSocket> followers = ConcurrentHashMap.newKeySet();
    private final ReentrantLock making = new ReentrantLock();
    private final AtomicBoolean telling = new AtomicBoolean();
    private @Nullable Version latest;

    Audience(Board board, Function<Snapshot, String> render) {
        this.board = board;
        this.render = render;
    }

    /// @param seen what the follower has already
    void add(FollowerSocket follower, long seen) {
        followers.add(follower);
        if (telling.compareAndSet(false, true)) {
            Thread.ofVirtual().name("audience").start(this::tell);
        }
        var version = version(seen);
        if (version.seq() > seen) {
            follower.send(version);
        }
    }

    void remove(FollowerSocket follower) {
        followers.remove(follower);
    }

    int size() {
        return followers.size();
    }

    private void tell() {
        var seen = LiveStreams.NOTHING;
        while (!followers.isEmpty() && !board.closed()) {
            try {
                if (board.waitFor(seen, LiveStreams.SILENCE)) {
                    var version = version(seen);
                    seen = version.seq();
                    followers.forEach(one -> one.send(version));
                } else {
                    var pulse = ByteBuffer.wrap(LiveStreams.PULSE);
                    followers.forEach(one -> one.pulse(pulse));
                }
            } catch (InterruptedException stopping) {
                break;
            } catch (RuntimeException e) {
                // The database is away, perhaps. Those who follow see the last state meanwhile.
                LOG.warn("The audience could not be told: {}", e.getMessage());
                pause();
            }
        }
        telling.set(false);
        // Somebody may have come in while the light was put out.
        if (!followers.isEmpty() && !board.closed() && telling.compareAndSet(false, true)) {
            Thread.ofVirtual().name("audience").start(this::tell);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(FRESH);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private Version version(long seen) {
        making.lock();
        try {
            var snapshot = board.read();
            var kept = latest;
            if (kept == null
                    || kept.seq() != snapshot.seq()
                    || snapshot.seq() > seen
                            && System.nanoTime() - kept.madeAt() > FRESH.toNanos()) {
                var event = LiveStreams.event(snapshot.seq(), render.apply(snapshot));
                // Outside the heap, where the network takes it from: copied once, not once for
                // each.
                var bytes = ByteBuffer.allocateDirect(event.length).put(event).flip();
                kept = new Version(snapshot.seq(), bytes, System.nanoTime());
                latest = kept;
            }
            return kept;
        } finally {
            making.unlock();
        }
    }
}
