package se.uppdrag.inbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// A letter that is larger than is held in memory, on its way in. It lies on disk until it has all
/// come and is known to be another than those there are, and is gone from there when it is closed.
final class LargeLetter implements AutoCloseable {

    /// So much is searched for the end of its head.
    static final int BEGINNING = 2 * Headers.MOST_BYTES;

    private static final int AT_A_TIME = 256 * 1024;

    private final Path onDisk;
    private final Raw head;
    private final long size;

    private LargeLetter(Path onDisk, Raw head, long size) {
        this.onDisk = onDisk;
        this.head = head;
        this.size = size;
    }

    /// @throws IOException also where there is no more than an empty letter
    static LargeLetter of(InputStream in) throws IOException {
        var beginning = in.readNBytes(BEGINNING);
        if (beginning.length == 0) {
            throw new IOException("An empty message");
        }
        var headers = Headers.read(beginning, 0, beginning.length);
        var digest = Raw.digest(headers);
        var onDisk = Files.createTempFile("brev", ".eml");
        long size = 0;
        try (var out = Files.newOutputStream(onDisk);
                var all = new SequenceInputStream(new ByteArrayInputStream(beginning), in)) {
            var some = new byte[AT_A_TIME];
            for (int read = all.read(some); read >= 0; read = all.read(some)) {
                out.write(some, 0, read);
                int inHead = (int) Math.clamp(headers.end() - size, 0, read);
                digest.update(some, inHead, read - inHead);
                size += read;
            }
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(onDisk);
            throw broken;
        }
        var head = Arrays.copyOf(beginning, headers.end());
        return new LargeLetter(
                onDisk, new Raw(head, digest.digest(), headers.id().orElse(null)), size);
    }

    /// Its head, and what tells the whole of it from every other letter.
    Raw head() {
        return head;
    }

    long size() {
        return size;
    }

    InputStream open() throws IOException {
        return Files.newInputStream(onDisk);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(onDisk);
    }
}
