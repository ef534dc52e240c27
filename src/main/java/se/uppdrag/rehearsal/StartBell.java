package se.uppdrag.rehearsal;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.uppdrag.database.Announcements;
import se.uppdrag.meetings.MeetingId;

/// Rings in every instance when a rehearsal begins.
@Component
class StartBell implements Announcements.Listener {

    /// A phase for each time it rang.
    private final ConcurrentMap<MeetingId, Phaser> bells = new ConcurrentHashMap<>();

    private volatile boolean closing;

    StartBell(Announcements announcements) {
        announcements.listen("rehearsal", this);
    }

    @Override
    public void heard(String meeting) {
        bell(new MeetingId(UUID.fromString(meeting))).arrive();
    }

    @Override
    public void mayHaveMissed() {
        bells.values().forEach(Phaser::arrive);
    }

    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
        mayHaveMissed();
    }

    boolean closing() {
        return closing;
    }

    /// @return how many times it has rung
    int rung(MeetingId meeting) {
        return bell(meeting).getPhase();
    }

    /// Waits until it has rung more than that, or for a while.
    void await(MeetingId meeting, int rung, Duration atMost) throws InterruptedException {
        try {
            bell(meeting).awaitAdvanceInterruptibly(rung, atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException quiet) {
            // Nothing began.
        }
    }

    private Phaser bell(MeetingId meeting) {
        return bells.computeIfAbsent(meeting, _ -> new Phaser(1));
    }
}
