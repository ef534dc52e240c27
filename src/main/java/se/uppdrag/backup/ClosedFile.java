package se.uppdrag.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file closed with age, as copies are: for what is copied by other means than ours.
public final class ClosedFile {

    private ClosedFile() {}

    /// Writes it in a folder; it has its name when all of it lies on the disk.
    ///
    /// @param key the file with the key, made where there is none
    /// @return its size as it lies
    public static long write(Path folder, String name, Path key, InputStream from)
            throws IOException {
        var lock = Lock.in(key);
        return new FolderShelf(folder)
                .put(
                        name,
                        to -> {
                            try (var closing = lock.closing(to)) {
                                from.transferTo(closing);
                            }
                        });
    }

    public static InputStream open(Path file, Path key) throws IOException {
        var lies = FileChannel.open(file);
        try {
            return Lock.read(key).opening(lies);
        } catch (IOException | RuntimeException e) {
            lies.close();
            throw e;
        }
    }

    /// Takes away what was begun and has not been finished.
    public static void removeHalf(Path file) throws IOException {
        Files.deleteIfExists(file.resolveSibling(file.getFileName() + Shelf.HALF));
    }
}
