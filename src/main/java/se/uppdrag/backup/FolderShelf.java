package se.uppdrag.backup;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A folder, on somebody else's disk: what is written is forced to it before it gets its name.
record FolderShelf(Path folder) implements Shelf {

    @Override
    public long put(String name, Filling filling) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        var half = file.resolveSibling(file.getFileName() + HALF);
        try (var channel =
                FileChannel.open(
                        half,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            filling.fill(new Open(channel));
            channel.force(true);
        }
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (var parent = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
            parent.force(true);
        }
        return Files.size(file);
    }

    @Override
    public Optional<ReadableByteChannel> open(String name) throws IOException {
        var file = folder.resolve(name);
        return Files.exists(file)
                ? Optional.of(FileChannel.open(file, StandardOpenOption.READ))
                : Optional.empty();
    }

    @Override
    public List<Kept> under(String beginning) throws IOException {
        var place = folder.resolve(beginning);
        var found = new ArrayList<Kept>();
        if (Files.exists(place)) {
            Files.walkFileTree(place, new Finding(folder, found));
        }
        return found;
    }

    @Override
    public void remove(String name) throws IOException {
        Files.deleteIfExists(folder.resolve(name));
    }

    @Override
    public void removeUnder(String beginning) throws IOException {
        Restoring.remove(folder.resolve(beginning));
    }

    @Override
    public String toString() {
        return folder.toString();
    }

    /// The log is written and tidied meanwhile: what is gone when it is come to is no fault.
    private static final class Finding extends SimpleFileVisitor<Path> {

        private final Path folder;
        private final List<Kept> found;

        Finding(Path folder, List<Kept> found) {
            this.folder = folder;
            this.found = found;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
            found.add(
                    new Kept(
                            folder.relativize(file).toString().replace(File.separatorChar, '/'),
                            facts.lastModifiedTime().toInstant()));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException why) throws IOException {
            if (why instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw why;
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
