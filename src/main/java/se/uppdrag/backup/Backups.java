package se.uppdrag.backup;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import se.uppdrag.database.EmbeddedPostgres;

/// The door: copies taken by the program that runs, how far the log has come, and how the trials
/// went. One thing at a time.
@Service
public class Backups {

    /// A copy older than this is late: last night's was not taken.
    static final Duration LATE = Duration.ofHours(26);

    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);

    /// What is being done right now.
    enum Work {
        COPY,
        TRIAL
    }

    /// @param begun when
    record Doing(Work work, Instant begun) {}

    /// Why there are no copies, or that there are.
    enum State {
        OFF,
        OWN_SERVER,
        KEPT
    }

    private final BackupSettings settings;
    private final @Nullable EmbeddedPostgres server;
    private final Clock clock;
    private final AtomicReference<@Nullable Doing> doing = new AtomicReference<>();
    private volatile @Nullable Store store;
    private volatile @Nullable LogFollower log;
    private volatile @Nullable Copying copying;
    private volatile String problem = "";

    Backups(BackupSettings settings, ObjectProvider<EmbeddedPostgres> server, Clock clock) {
        this.settings = settings;
        this.server = server.getIfAvailable();
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        var own = server;
        if (own == null || !settings.on()) {
            return;
        }
        try {
            var found = new Store(Shelf.at(settings.folder(), settings.access()), lock());
            store = found;
            log =
                    new LogFollower(Slot.ofTheProgram(own.address("uppdrag")), found::writeLog)
                            .begin();
        } catch (IOException | IllegalArgumentException e) {
            failed(e);
        }
    }

    private Lock lock() throws IOException {
        return settings.recipient().isBlank()
                ? Lock.in(settings.key())
                : Lock.closingFor(settings.recipient());
    }

    @PreDestroy
    void end() {
        var following = log;
        if (following != null) {
            following.close();
        }
    }

    State state() {
        if (server == null) {
            return State.OWN_SERVER;
        }
        return settings.on() ? State.KEPT : State.OFF;
    }

    /// Why the last thing did not succeed, or the log is not followed; empty when all is well.
    String problem() {
        var following = log;
        return !problem.isEmpty() || following == null ? problem : following.problem();
    }

    @Nullable Doing doing() {
        return doing.get();
    }

    /// How much of what is being copied has been.
    int percent() {
        var now = copying;
        return now == null ? 0 : now.percent();
    }

    /// Waits until the log is copied up to a place.
    void awaitLog(long position, Duration atMost) throws IOException {
        var following = log;
        if (following == null) {
            throw new IOException("The log is not followed");
        }
        following.awaitStored(position, atMost);
    }

    /// Newest first.
    List<Copy> all() {
        var kept = store;
        try {
            return kept == null ? List.of() : kept.all();
        } catch (IOException e) {
            failed(e);
            return List.of();
        }
    }

    /// When something last came of the log.
    @Nullable Instant logWritten() {
        var kept = store;
        try {
            return kept == null ? null : kept.logWritten().orElse(null);
        } catch (IOException e) {
            failed(e);
            return null;
        }
    }

    /// Whether a copy is missing that should be there.
    boolean late() {
        return state() == State.KEPT
                && all().stream()
                        .noneMatch(copy -> copy.ended().isAfter(clock.instant().minus(LATE)));
    }

    boolean canTry() {
        var kept = store;
        return kept != null && kept.lock().canOpen();
    }

    @Scheduled(cron = "0 30 2 * * *", zone = "Europe/Stockholm")
    void night() {
        if (state() == State.KEPT) {
            soon(Work.COPY);
        }
    }

    /// A machine that slept at night, a first start, and a database that was put back.
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT5M")
    void look() {
        if (log != null && (late() || anotherLog())) {
            soon(Work.COPY);
        }
    }

    /// The newest copy does not lead on to the log that is written now.
    private boolean anotherLog() {
        var following = log;
        try {
            var now = following == null ? null : following.awaitFollowing(Duration.ofSeconds(1));
            return now != null
                    && all().stream()
                            .findFirst()
                            .filter(copy ->
                                    copy.system().equals(now.system())
                                            && copy.timeline() == now.timeline())
                            .isEmpty();
        } catch (IOException notNow) {
            return false;
        }
    }

    /// Begins to take a copy, or to try the newest; nothing when something is being done already.
    void soon(Work work) {
        var mine = new Doing(work, clock.instant());
        if (!doing.compareAndSet(null, mine)) {
            return;
        }
        Thread.ofVirtual()
                .name("backup-" + work)
                .start(() -> {
                    try {
                        problem = "";
                        carryOut(work);
                    } catch (IOException | RuntimeException e) {
                        failed(e);
                    } finally {
                        doing.set(null);
                    }
                });
    }

    private void failed(Exception e) {
        problem = String.valueOf(e.getMessage());
        LOG.error("No copy: {}", problem);
    }

    private void carryOut(Work work) throws IOException {
        var own = server;
        var kept = store;
        var following = log;
        if (own == null || kept == null || following == null) {
            return;
        }
        if (work == Work.COPY) {
            var slot = Slot.ofTheProgram(own.address("uppdrag"));
            var now = new Copying(own.folder(), slot, following, kept, clock);
            copying = now;
            now.take(Copying.nameAt(clock.instant()));
        }
        var newest = kept.all().stream().findFirst();
        if (newest.isPresent() && kept.lock().canOpen()) {
            doing.updateAndGet(now -> now == null ? null : new Doing(Work.TRIAL, clock.instant()));
            new Trying(own.folder(), kept, clock).attempt(newest.get());
        }
        Tidying.tidy(kept, clock.instant(), settings.keep());
    }
}
