package se.uppdrag.opendata;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Keeps the objects in the background: looks when the book of acts has grown, and now and then
/// without.
@Component
class Publisher implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
    private static final Duration PAUSE = Duration.ofMillis(900);

    /// A new day changes nothing in the book, and not everything that is registered is an act.
    private static final Duration UNASKED = Duration.ofSeconds(60);

    /// A large municipality takes longer to look through; then it is done less often.
    private static final int REST = 4;

    private final Objects objects;
    private volatile @Nullable Thread thread;

    Publisher(Objects objects) {
        this.objects = objects;
    }

    @Override
    public void start() {
        var publishing = Thread.ofVirtual().name("opendata").unstarted(this::publish);
        thread = publishing;
        publishing.start();
    }

    @Override
    public void stop() {
        var publishing = thread;
        thread = null;
        if (publishing != null) {
            LockSupport.unpark(publishing);
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void publish() {
        var looked = System.nanoTime() - UNASKED.toNanos();
        while (thread != null) {
            var begun = System.nanoTime();
            try {
                if (objects.behind() || begun - looked >= UNASKED.toNanos()) {
                    objects.look();
                    looked = begun;
                }
            } catch (RuntimeException e) {
                LOG.debug("The objects have to wait: {}", e.getMessage());
            }
            LockSupport.parkNanos(
                    Math.max(PAUSE.toNanos(), REST * (System.nanoTime() - begun)));
        }
    }
}
