package se.uppdrag.opendata;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Keeps the objects in the background: looks when the book of acts has grown, and now and then
/// without.
@Component
class Publisher implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

    /// A new day changes nothing in the book, and not everything that is registered is an act.
    private static final Duration UNASKED = Duration.ofSeconds(60);

    /// What changes is seen at once; that all is made anew besides is for what nobody thought of.
    private static final Duration EVERYTHING = Duration.ofHours(6);

    /// A large municipality takes longer to look through; then it is done less often.
    private static final int REST = 2;

    private final Objects objects;
    private final Duration pause;
    private volatile @Nullable Thread thread;

    Publisher(Objects objects, @Value("${uppdrag.opendata.pause:250ms}") Duration pause) {
        this.objects = objects;
        this.pause = pause;
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
        var everything = System.nanoTime();
        while (thread != null) {
            var begun = System.nanoTime();
            try {
                if (begun - everything >= EVERYTHING.toNanos()) {
                    objects.lookAtEverything();
                    everything = begun;
                }
                if (objects.behind() || begun - looked >= UNASKED.toNanos()) {
                    objects.lookAlone();
                    looked = begun;
                }
            } catch (RuntimeException e) {
                LOG.debug("The objects have to wait: {}", e.getMessage());
            }
            LockSupport.parkNanos(Math.max(pause.toNanos(), REST * (System.nanoTime() - begun)));
        }
    }
}
