package se.uppdrag.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;

/// What is kept of copies, and under which names. It lies with somebody else, so all but the note
/// of what each copy is, is closed.
///
/// ```
/// kopior/2026-11-25T023000Z/data.tar.gz.age    the whole copy
/// kopior/2026-11-25T023000Z/kopia.json         what it is; there when the copy is whole
/// kopior/2026-11-25T023000Z/logg/…             the log from meanwhile, where no program followed it
/// logg/000000010000000000000005.gz.age         16 MB of the database's log, or the part there is
/// ```
record Store(Shelf shelf, Lock lock) {

    private static final String COPIES = "kopior/";
    private static final String LOG = "logg/";
    private static final String DATA = "/data.tar.gz.age";
    private static final String TOLD = "/kopia.json";
    private static final String CLOSED = ".gz.age";
    private static final int BUFFER = 1 << 16;
    private static final JsonMapper JSON = JsonMapper.shared();

    /// What writes a stream of bytes, or reads one.
    interface Writing {
        void write(OutputStream to) throws IOException;
    }

    /// @return its size as it lies
    long writeData(String copy, Writing data) throws IOException {
        return put(COPIES + copy + DATA, data);
    }

    InputStream data(Copy copy) throws IOException {
        var name = COPIES + copy.name() + DATA;
        return unpacked(shelf.open(name).orElseThrow(() -> new NoSuchFileException(name)));
    }

    /// Makes a copy known; again to add how its trial went.
    void tell(Copy copy) throws IOException {
        var bytes = ByteBuffer.wrap(JSON.writeValueAsBytes(copy));
        shelf.put(COPIES + copy.name() + TOLD, to -> to.write(bytes));
    }

    /// Those that are whole, newest first.
    List<Copy> all() throws IOException {
        var found = new ArrayList<Copy>();
        for (var one : shelf.under(COPIES)) {
            if (one.name().endsWith(TOLD)) {
                var told = shelf.open(one.name());
                if (told.isPresent()) {
                    try (var from = Channels.newInputStream(told.get())) {
                        found.add(JSON.readValue(from, Copy.class));
                    }
                }
            }
        }
        found.sort(Comparator.comparing(Copy::begun).reversed());
        return found;
    }

    /// As the log grows.
    void writeLog(Segment segment, byte[] bytes, int length) throws IOException {
        writeLog(LOG, segment, bytes, length);
    }

    /// The log that came while a copy was taken by a command; it stands on its own feet.
    void writeLogOf(String copy, Segment segment, byte[] bytes, int length) throws IOException {
        writeLog(logOf(copy), segment, bytes, length);
    }

    private void writeLog(String where, Segment segment, byte[] bytes, int length)
            throws IOException {
        put(where + segment.name() + CLOSED, to -> to.write(bytes, 0, length));
    }

    /// What there is of one piece for a copy: the longer, where it was both followed and copied.
    byte[] log(Copy copy, Segment segment) throws IOException {
        var longest = new byte[0];
        for (var where : List.of(LOG, logOf(copy.name()))) {
            var lies = shelf.open(where + segment.name() + CLOSED);
            if (lies.isPresent()) {
                try (var from = unpacked(lies.get())) {
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
                        segments(LOG).stream().filter(one -> one.timeline() == copy.timeline()),
                        segments(logOf(copy.name())).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /// Pieces of the log that is followed.
    List<Segment> log() throws IOException {
        return segments(LOG);
    }

    private List<Segment> segments(String where) throws IOException {
        return shelf.under(where).stream()
                .map(one -> one.name().substring(where.length()))
                .filter(name -> name.endsWith(CLOSED))
                .map(Segment::named)
                .sorted()
                .toList();
    }

    /// When the newest piece of the log was written.
    Optional<Instant> logWritten() throws IOException {
        return shelf.under(LOG).stream()
                .filter(one -> one.name().endsWith(CLOSED))
                .map(Shelf.Kept::written)
                .max(Comparator.naturalOrder());
    }

    void remove(Copy copy) throws IOException {
        // First what makes it known, so that half a copy is never taken for a whole one.
        shelf.remove(COPIES + copy.name() + TOLD);
        shelf.removeUnder(COPIES + copy.name() + "/");
    }

    /// Takes away what was begun as a copy before then and never became a whole one.
    void removeHalves(Instant before) throws IOException {
        var whole = all().stream().map(Copy::name).collect(Collectors.toSet());
        var newest =
                shelf.under(COPIES).stream()
                        .filter(one -> one.name().indexOf('/', COPIES.length()) > 0)
                        .collect(
                                Collectors.toMap(
                                        Store::copyOf,
                                        Shelf.Kept::written,
                                        BinaryOperator.maxBy(Comparator.naturalOrder())));
        for (var one : newest.entrySet()) {
            if (!whole.contains(one.getKey()) && one.getValue().isBefore(before)) {
                shelf.removeUnder(COPIES + one.getKey() + "/");
            }
        }
    }

    private static String copyOf(Shelf.Kept one) {
        return one.name().substring(COPIES.length(), one.name().indexOf('/', COPIES.length()));
    }

    void removeLog(Segment segment) throws IOException {
        shelf.remove(LOG + segment.name() + CLOSED);
    }

    private static String logOf(String copy) {
        return COPIES + copy + "/" + LOG;
    }

    private long put(String name, Writing content) throws IOException {
        return shelf.put(
                name,
                to -> {
                    try (var packed = new Fast(lock.closing(to))) {
                        content.write(packed);
                    }
                });
    }

    private InputStream unpacked(ReadableByteChannel from) throws IOException {
        try {
            return new GZIPInputStream(lock.opening(from), BUFFER);
        } catch (IOException | RuntimeException e) {
            from.close();
            throw e;
        }
    }

    /// Packs for speed: a copy that is done while little happens is worth more than a small one.
    private static final class Fast extends GZIPOutputStream {
        Fast(OutputStream to) throws IOException {
            super(to, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
