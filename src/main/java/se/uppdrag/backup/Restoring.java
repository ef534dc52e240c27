package se.uppdrag.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import se.uppdrag.database.DatabaseStartFailed;
import se.uppdrag.database.EmbeddedPostgres;
import se.uppdrag.database.Recovery;

/// Puts a copy and the log after it into a folder, and lets PostgreSQL make one of them.
final class Restoring {

    /// What may lie in the folder beforehand: none of it is anybody's data.
    private static final Set<String> NO_DATA =
            Set.of("lock", "postgres.log", "keys", EmbeddedPostgres.PROGRAM);

    private final Store store;

    Restoring(Store store) {
        this.store = store;
    }

    /// @param till the moment to go back to; nothing for the last there is
    /// @return when the last act that came back was committed
    /// @throws IOException where the folder holds data, a piece of the log is missing, the key is
    ///   another, or PostgreSQL could not read what was put together; nothing is left behind
    Optional<Instant> restore(Copy copy, Path folder, @Nullable Instant till) throws IOException {
        refuseData(folder);
        var log = logAfter(copy);
        var fresh = folder.resolve(Recovery.FRESH);
        var done = false;
        try {
            Files.createDirectories(
                    fresh,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
            unpack(copy, folder);
            var logs = fresh.resolve("pg_wal");
            Files.createDirectories(logs.resolve("archive_status"));
            for (var segment : log) {
                // One that was still growing is filled out, as PostgreSQL expects.
                Files.write(
                        logs.resolve(segment.name()),
                        Arrays.copyOf(store.log(copy, segment), Segment.BYTES));
            }
            var last = Recovery.run(folder, till);
            done = true;
            return last;
        } catch (DatabaseStartFailed e) {
            throw new IOException(e.getMessage(), e);
        } finally {
            if (!done) {
                remove(fresh);
                Files.deleteIfExists(folder.resolve(EmbeddedPostgres.PASSWORD));
            }
        }
    }

    private static void refuseData(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.anyMatch(one -> !NO_DATA.contains(one.getFileName().toString()))) {
                throw new FolderHoldsData(folder);
            }
        }
    }

    static final class FolderHoldsData extends IOException {

        final Path folder;

        FolderHoldsData(Path folder) {
            super("There is data in " + folder);
            this.folder = folder;
        }
    }

    /// @throws IOException where a piece is missing before the copy is whole
    private List<Segment> logAfter(Copy copy) throws IOException {
        var all = store.log(copy).stream().filter(one -> one.compareTo(copy.first()) >= 0).toList();
        var expected = copy.first();
        var unbroken = 0;
        while (unbroken < all.size() && all.get(unbroken).equals(expected)) {
            unbroken++;
            expected = expected.next();
        }
        if (Segment.at(copy.timeline(), copy.to() - 1).compareTo(expected) >= 0) {
            throw new IOException("The log lacks " + expected.name());
        }
        return all.subList(0, unbroken);
    }

    private void unpack(Copy copy, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(store.data(copy))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var target = folder.resolve(renamed(entry.getName())).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("The copy points outside its folder");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.createFile(
                            target,
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------")));
                    try (var to = Files.newOutputStream(target)) {
                        tar.transferTo(to);
                    }
                }
            }
        }
    }

    private static String renamed(String name) {
        return name.startsWith(EmbeddedPostgres.CLUSTER + "/")
                ? Recovery.FRESH + name.substring(EmbeddedPostgres.CLUSTER.length())
                : name;
    }

    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (var one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
