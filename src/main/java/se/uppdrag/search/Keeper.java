package se.uppdrag.search;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Keeps the index, in the background: asks every second whether the book of acts has grown, and
/// now and then looks without being asked to.
@Component
class Keeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

    /// Not everything that is registered is somebody's act.
    private static final long UNASKED_SECONDS = 30;

    /// What changes is seen at once; that everything is compared besides is for what nobody thought
    /// of, and reads the whole registry.
    private static final long REREAD_SECONDS = Duration.ofHours(6).toSeconds();

    /// A look that took long is not made again at once, however much happens.
    private static final int REST = 4;

    private static final long LONGEST_REST = Duration.ofMillis(1_200).toNanos();

    private final Index index;
    private final Duration pause;
    private volatile @Nullable Thread thread;

    Keeper(Index index, @Value("${uppdrag.search.pause:700ms}") Duration pause) {
        this.index = index;
        this.pause = pause;
    }

    @Override
    public void start() {
        var keeping = Thread.ofVirtual().name("search").unstarted(this::keep);
        thread = keeping;
        keeping.start();
    }

    @Override
    public void stop() {
        var keeping = thread;
        thread = null;
        if (keeping != null) {
            LockSupport.unpark(keeping);
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void keep() {
        long looked = System.nanoTime() - Duration.ofSeconds(UNASKED_SECONDS).toNanos();
        long reread = System.nanoTime();
        while (thread != null) {
            var begun = System.nanoTime();
            try {
                if (seconds(begun - reread) >= REREAD_SECONDS) {
                    index.reread();
                    reread = begun;
                }
                if (index.behind() || seconds(begun - looked) >= UNASKED_SECONDS) {
                    look();
                    looked = begun;
                }
            } catch (RuntimeException e) {
                LOG.debug("The index has to wait: {}", e.getMessage());
            }
            var rest = Math.min(LONGEST_REST, REST * (System.nanoTime() - begun));
            LockSupport.parkNanos(Math.max(pause.toNanos(), rest));
        }
    }

    private void look() {
        var much = 0;
        for (int taken = index.look(); taken > 0 && thread != null; taken = index.look()) {
            much += taken;
        }
        if (much > 100) {
            index.tidy();
        }
    }

    private static long seconds(long nanos) {
        return Duration.ofNanos(nanos).toSeconds();
    }
}
