package se.uppdrag.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.uppdrag.objects.ObjectFolder;
import se.uppdrag.objects.ObjectPlace;

/// The store of objects that the bytes of files lie in, where the municipality has one. It may be
/// slow, away or full without anybody waiting long: no more than a few are at it at once, each for
/// as long as its bytes may need and no longer, and one that has just failed is left in peace.
@Component
class FileStore {

    private static final Logger LOG = LoggerFactory.getLogger(FileStore.class);

    private static final ObjectFolder.Patience SHORT =
            new ObjectFolder.Patience(Duration.ofSeconds(3), Duration.ofSeconds(8), 3);

    /// Beside what the bytes need at 16 Mbit/s.
    private static final Duration AT_LEAST = Duration.ofSeconds(8);

    private static final long BYTES_A_SECOND = 2_000_000;

    /// Whoever puts holds one of the database's twenty connections meanwhile.
    private static final int PUTTING = 4;

    private static final int READING = 16;
    private static final Duration TURN = Duration.ofSeconds(3);

    /// Most of those who read have somebody waiting, and whoever puts has the database instead.
    private static final Duration REST_FROM_READING = Duration.ofSeconds(3);

    private static final Duration REST_FROM_PUTTING = Duration.ofSeconds(30);

    private final FileSettings settings;
    private final Gate putting = new Gate(PUTTING, REST_FROM_PUTTING);
    private final Gate reading = new Gate(READING, REST_FROM_READING);
    private volatile @Nullable ObjectFolder folder;

    FileStore(FileSettings settings) {
        this.settings = settings;
    }

    /// Whether there is one at all.
    boolean on() {
        return settings.on();
    }

    /// Whether what comes is to be put there.
    boolean takesNew() {
        return settings.on() && !settings.back();
    }

    /// Whether what lies there is to be fetched home.
    boolean givesBack() {
        return settings.on() && settings.back();
    }

    /// Whether nothing is put there just now, because that has just failed.
    boolean rests() {
        return putting.rests();
    }

    String place() {
        return settings.store();
    }

    /// Whether it answered when it was last asked.
    boolean answers() {
        return putting.well() && reading.well();
    }

    /// A name that nothing has had: the content's own, and a part that is drawn.
    static String nameFor(byte[] sha256) {
        var name = HexFormat.of().formatHex(sha256);
        return "%s/%s-%016x"
                .formatted(name.substring(0, 2), name, UUID.randomUUID().getLeastSignificantBits());
    }

    /// When this has come back the store has the same sum of what it got as we.
    ///
    /// @throws IOException where it is not known whether it lies there
    void put(String object, byte[] bytes) throws IOException {
        putting.through(
                patience(bytes.length),
                Duration.ZERO,
                () -> {
                    folder().put(object, to -> to.write(ByteBuffer.wrap(bytes)));
                    return object;
                });
    }

    /// @param size of what was put
    /// @throws FileOutOfReach where it is not to be had as it was put
    byte[] read(String object, long size, byte[] sha256) {
        if (!on()) {
            throw FileOutOfReach.away(new IOException("No store of files is set"));
        }
        byte[] bytes;
        try {
            bytes =
                    reading.through(
                            patience(size),
                            TURN,
                            () -> folder().read(object, Math.toIntExact(size + 1)));
        } catch (NoSuchFileException lost) {
            throw FileOutOfReach.lost(object, lost);
        } catch (IOException away) {
            throw FileOutOfReach.away(away);
        }
        if (!MessageDigest.isEqual(Files.sha256(bytes), sha256)) {
            var other = new IOException("Other bytes lie there: " + object);
            LOG.error("What lies in the store of files is not what was put there: {}", object);
            throw FileOutOfReach.lost(object, other);
        }
        return bytes;
    }

    /// @throws IOException where it is not known whether it is gone
    void remove(String object) throws IOException {
        putting.through(
                AT_LEAST,
                TURN,
                () -> {
                    folder().removeWithHalves(object);
                    return object;
                });
    }

    private static Duration patience(long bytes) {
        return AT_LEAST.plusSeconds(bytes / BYTES_A_SECOND);
    }

    /// Made when it is first needed, so that a start neither waits for it nor loads its library.
    private ObjectFolder folder() {
        var made = folder;
        if (made == null) {
            var access = settings.access();
            made = ObjectFolder.at(ObjectPlace.of(settings.store(), access), access, SHORT);
            folder = made;
        }
        return made;
    }

    /// Lets a few through at a time, and nobody for a while after it went ill.
    private static final class Gate {

        private final Semaphore turns;
        private final long rest;
        private volatile boolean well = true;
        private volatile long failed;

        Gate(int turns, Duration rest) {
            this.turns = new Semaphore(turns);
            this.rest = rest.toNanos();
        }

        boolean well() {
            return well;
        }

        boolean rests() {
            return !well && System.nanoTime() - failed < rest;
        }

        /// By a thread of its own: what is written to somebody who neither takes it nor says no
        /// would else never end.
        <T> T through(Duration most, Duration turn, Callable<T> work) throws IOException {
            if (rests()) {
                throw new IOException("The store of files has just failed and is left in peace");
            }
            try {
                if (!turns.tryAcquire(turn.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new IOException("Too many are at the store of files");
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IOException("The program stops", stopped);
            }
            var task = new FutureTask<>(work);
            Thread.ofVirtual()
                    .name("file-store")
                    .start(() -> {
                        try {
                            task.run();
                        } finally {
                            turns.release();
                        }
                    });
            return answered(task, most);
        }

        private <T> T answered(FutureTask<T> task, Duration most) throws IOException {
            try {
                var answer = task.get(most.toMillis(), TimeUnit.MILLISECONDS);
                well = true;
                return answer;
            } catch (TimeoutException slow) {
                task.cancel(true);
                throw ill(new IOException("The store of files did not answer in time", slow));
            } catch (InterruptedException stopped) {
                task.cancel(true);
                Thread.currentThread().interrupt();
                throw new IOException("The program stops", stopped);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof NoSuchFileException answered) {
                    well = true;
                    throw answered;
                }
                throw ill(
                        e.getCause() instanceof IOException away
                                ? away
                                : new IOException(String.valueOf(e.getMessage()), e));
            }
        }

        private IOException ill(IOException why) {
            if (well) {
                LOG.warn("The store of files is away: {}", why.getMessage());
            }
            failed = System.nanoTime();
            well = false;
            return why;
        }
    }
}
