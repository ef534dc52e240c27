package se.uppdrag.files;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The rounds by which bytes come to lie where the municipality wants them, one content at a time,
/// each in a transaction of its own: killed on the way, what has moved has moved and the rest is
/// where it was.
@Component
class FileMoves {

    /// What one round does at most, so that nothing else waits for it.
    private static final int MOST = 500;

    private static final long MOST_BYTES = 256L << 20;
    private static final int MOST_LOOSE = 1_000;

    /// What was on its way to a store that stopped answering has come there by then, or never.
    static final Duration AGAIN = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(FileMoves.class);

    private final ContentTable contents;
    private final FileStore store;
    private final TransactionTemplate alone;
    private final Clock clock;

    FileMoves(ContentTable contents, FileStore store, TransactionTemplate alone, Clock clock) {
        this.contents = contents;
        this.store = store;
        this.alone = alone;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT1M")
    void round() {
        if (!store.on()) {
            return;
        }
        try {
            takeAway();
            var moved = store.givesBack() ? home(MOST) : away(MOST);
            if (moved > 0) {
                LOG.info("Contents of files moved: {}", moved);
            }
        } catch (IOException | FileOutOfReach notNow) {
            LOG.info("Files are moved later: {}", notNow.getMessage());
        }
    }

    /// Takes away objects that no content names.
    ///
    /// @return how many
    int takeAway() throws IOException {
        var count = 0;
        while (count < MOST_LOOSE && one(this::takeAwayOne) > 0) {
            count++;
        }
        return count;
    }

    /// Held while it is done: whoever is putting that very object there holds it too, and is never
    /// waited for.
    private long takeAwayOne() throws IOException {
        var now = clock.instant();
        var object = contents.nextLoose(now.minus(AGAIN)).orElse(null);
        if (object == null) {
            return 0;
        }
        if (contents.named(object)) {
            contents.forget(object);
        } else {
            store.remove(object);
            contents.takenAway(object, now, AGAIN);
        }
        return 1;
    }

    /// From the database to the store.
    ///
    /// @return how many were moved; fewer than asked for where there are no more
    int away(int most) throws IOException {
        var bytes = 0L;
        var count = 0;
        while (count < most && bytes < MOST_BYTES) {
            var moved = one(this::awayOne);
            if (moved == 0) {
                break;
            }
            bytes += moved;
            count++;
        }
        return count;
    }

    private long awayOne() throws IOException {
        var content = contents.nextHere().orElse(null);
        if (content == null) {
            return 0;
        }
        var object = FileStore.nameFor(content.sha256());
        try {
            contents.hold(object, clock.instant());
        } catch (SQLException notNow) {
            throw new IOException(notNow.getMessage(), notNow);
        }
        store.put(object, content.bytes());
        contents.moved(content.sha256(), object, Files.sha512(content.bytes()));
        return content.bytes().length;
    }

    /// From the store to the database. What the store has lost is passed by and told of.
    int home(int most) throws IOException {
        var from =
                new Object() {
                    String after = "";
                    long bytes;
                    int count;
                };
        while (from.count < most && from.bytes < MOST_BYTES) {
            var met =
                    one(() -> {
                        var content = contents.nextThere(from.after).orElse(null);
                        if (content == null) {
                            return 0L;
                        }
                        var object = Objects.requireNonNull(content.object());
                        from.after = object;
                        try {
                            var bytes =
                                    store.read(
                                            object,
                                            contents.size(content.sha256()),
                                            content.sha256());
                            contents.keepHere(content.sha256(), bytes);
                            from.bytes += bytes.length;
                            from.count++;
                        } catch (FileOutOfReach lost) {
                            if (!lost.lost()) {
                                throw lost;
                            }
                            LOG.error("Cannot be fetched home: {}", lost.getMessage());
                        }
                        return 1L;
                    });
            if (met == 0) {
                break;
            }
        }
        return from.count;
    }

    private interface Step {
        long take() throws IOException;
    }

    private static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final IOException why;

        Failed(IOException why) {
            super(why);
            this.why = why;
        }
    }

    private long one(Step step) throws IOException {
        try {
            return Objects.requireNonNull(
                    alone.execute(_ -> {
                        try {
                            return step.take();
                        } catch (IOException e) {
                            throw new Failed(e);
                        }
                    }));
        } catch (Failed e) {
            throw e.why;
        }
    }
}
