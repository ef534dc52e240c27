package se.uppdrag.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;

/// The folder copies are kept in. Somebody else's disk: whatever is written there is closed, and
/// gets its name only when all of it lies on the disk.
///
/// ```
/// kopior/2026-11-25T023000Z/data.tar.gz.age    the whole copy
/// kopior/2026-11-25T023000Z/kopia.json         what it is; there when the copy is whole
/// kopior/2026-11-25T023000Z/logg/…             the log from meanwhile, where no program followed it
/// logg/000000010000000000000005.gz.age         16 MB of the database's log, or the part there is
/// ```
final class Store {

    private static final String DATA = "data.tar.gz.age";
    private static final String TOLD = "kopia.json";
    private static final String CLOSED = ".gz.age";
    private static final int BUFFER = 1 << 16;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path folder;
    private final Lock lock;

    Store(Path folder, Lock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    Path folder() {
        return folder;
    }

    Lock lock() {
        return lock;
    }

    /// What writes a stream of bytes, or reads one.
    interface Writing {
        void write(OutputStream to) throws IOException;
    }

    /// @return its size as it lies
    long writeData(String copy, Writing data) throws IOException {
        var place = copies().resolve(copy);
        Files.createDirectories(place);
        return place(place.resolve(DATA), data);
    }

    InputStream data(Copy copy) throws IOException {
        return read(copies().resolve(copy.name()).resolve(DATA));
    }

    /// Makes a copy known; again to add how its trial went.
    void tell(Copy copy) throws IOException {
        var file = copies().resolve(copy.name()).resolve(TOLD);
        durably(file, channel -> channel.write(ByteBuffer.wrap(JSON.writeValueAsBytes(copy))));
    }

    /// Those that are whole, newest first.
    List<Copy> all() throws IOException {
        if (!Files.exists(copies())) {
            return List.of();
        }
        try (var folders = Files.list(copies())) {
            return folders.map(one -> one.resolve(TOLD))
                    .filter(Files::exists)
                    .map(file -> JSON.readValue(file.toFile(), Copy.class))
                    .sorted(Comparator.comparing(Copy::begun).reversed())
                    .toList();
        }
    }

    /// As the log grows.
    void writeLog(Segment segment, byte[] bytes, int length) throws IOException {
        writeLog(logs(), segment, bytes, length);
    }

    /// The log that came while a copy was taken by a command; it stands on its own feet.
    void writeLogOf(String copy, Segment segment, byte[] bytes, int length) throws IOException {
        writeLog(logsOf(copy), segment, bytes, length);
    }

    private void writeLog(Path where, Segment segment, byte[] bytes, int length)
            throws IOException {
        Files.createDirectories(where);
        place(where.resolve(segment.name() + CLOSED), to -> to.write(bytes, 0, length));
    }

    /// What there is of one piece for a copy: the longer, where it was both followed and copied.
    byte[] log(Copy copy, Segment segment) throws IOException {
        var longest = new byte[0];
        for (var where : List.of(logs(), logsOf(copy.name()))) {
            var file = where.resolve(segment.name() + CLOSED);
            if (Files.exists(file)) {
                try (var from = read(file)) {
                    var found = from.readNBytes(Segment.BYTES);
                    longest = found.length > longest.length ? found : longest;
                }
            }
        }
        return longest;
    }

    /// Pieces of the log for a copy, in order.
    List<Segment> log(Copy copy) throws IOException {
        return Stream.concat(
                        segments(logs()).stream().filter(one -> one.timeline() == copy.timeline()),
                        segments(logsOf(copy.name())).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /// Pieces of the log that is followed.
    List<Segment> log() throws IOException {
        return segments(logs());
    }

    private static List<Segment> segments(Path where) throws IOException {
        if (!Files.exists(where)) {
            return List.of();
        }
        try (var files = Files.list(where)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(CLOSED))
                    .map(Segment::named)
                    .sorted()
                    .toList();
        }
    }

    /// When the newest piece of the log was written.
    Optional<Instant> logWritten() throws IOException {
        if (!Files.exists(logs())) {
            return Optional.empty();
        }
        try (var files = Files.list(logs())) {
            return files.filter(file -> file.toString().endsWith(CLOSED))
                    .map(file -> file.toFile().lastModified())
                    .max(Comparator.naturalOrder())
                    .map(Instant::ofEpochMilli);
        }
    }

    void remove(Copy copy) throws IOException {
        var place = copies().resolve(copy.name());
        // First what makes it known, so that half a copy is never taken for a whole one.
        Files.deleteIfExists(place.resolve(TOLD));
        Restoring.remove(place);
    }

    void removeLog(Segment segment) throws IOException {
        Files.deleteIfExists(logs().resolve(segment.name() + CLOSED));
    }

    private Path copies() {
        return folder.resolve("kopior");
    }

    private Path logs() {
        return folder.resolve("logg");
    }

    private Path logsOf(String copy) {
        return copies().resolve(copy).resolve("logg");
    }

    private long place(Path file, Writing content) throws IOException {
        durably(
                file,
                channel -> {
                    try (var packed = new Fast(lock.closing(new Open(channel)))) {
                        content.write(packed);
                    }
                });
        return Files.size(file);
    }

    private InputStream read(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return new GZIPInputStream(lock.opening(channel), BUFFER);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private interface Filling {
        void fill(FileChannel channel) throws IOException;
    }

    /// Written beside, forced to the disk, and only then given its name.
    private static void durably(Path file, Filling filling) throws IOException {
        var half = file.resolveSibling(file.getFileName() + ".del");
        try (var channel =
                FileChannel.open(
                        half,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            filling.fill(channel);
            channel.force(true);
        }
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (var parent = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
            parent.force(true);
        }
    }

    /// Packs for speed: a copy that is done while little happens is worth more than a small one.
    private static final class Fast extends GZIPOutputStream {
        Fast(OutputStream to) throws IOException {
            super(to, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    /// Keeps the file open when what is written to it ends, so that it can be forced to the disk.
    private record Open(FileChannel file) implements WritableByteChannel {
        @Override
        public int write(ByteBuffer bytes) throws IOException {
            return file.write(bytes);
        }

        @Override
        public boolean isOpen() {
            return file.isOpen();
        }

        @Override
        public void close() {
            // The one who opened it closes it.
        }
    }
}
