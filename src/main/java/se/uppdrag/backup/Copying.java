package se.uppdrag.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import se.uppdrag.database.EmbeddedPostgres;

/// Takes a whole copy of a database that is in use, as PostgreSQL's documentation says to: tell it
/// that a copy begins, copy its files while they change, tell it that the copy ends, and keep the
/// log from between, which puts right what changed meanwhile.
final class Copying {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /// Their contents belong to the server that runs; the new one makes its own.
    private static final Set<String> WITHOUT_CONTENTS =
            Set.of(
                    "pg_wal",
                    "pg_replslot",
                    "pg_dynshmem",
                    "pg_notify",
                    "pg_serial",
                    "pg_snapshots",
                    "pg_stat_tmp",
                    "pg_subtrans");

    private static final Set<String> LEFT_OUT =
            Set.of("postmaster.pid", "postmaster.opts", "backup_label", "recovery.signal");

    /// Says where the log ends, so it is copied when everything else has been.
    private static final String CONTROL = "global/pg_control";

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path folder;
    private final Slot slot;
    private final LogFollower log;
    private final Store store;
    private final Clock clock;
    private volatile int percent;

    /// @param folder the data folder
    /// @param log which must follow already
    Copying(Path folder, Slot slot, LogFollower log, Store store, Clock clock) {
        this.folder = folder;
        this.slot = slot;
        this.log = log;
        this.store = store;
        this.clock = clock;
    }

    /// How many of its files have been copied, of a hundred.
    int percent() {
        return percent;
    }

    /// What a copy begun now is called.
    static String nameAt(Instant begun) {
        return NAME.format(begun);
    }

    /// @throws IOException where the copy could not be made whole; nothing is then told of it
    Copy take(String name) throws IOException {
        var begun = clock.instant();
        var where = log.awaitFollowing(PATIENCE);
        try (var connection = slot.ordinary()) {
            var span = new Span();
            var bytes = store.writeData(name, to -> write(connection, to, span));
            log.awaitStored(span.to, PATIENCE);
            var copy =
                    new Copy(
                            name,
                            begun,
                            clock.instant(),
                            where.system(),
                            where.timeline(),
                            span.from,
                            span.to,
                            bytes,
                            null);
            store.tell(copy);
            return copy;
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static final class Span {
        long from;
        long to;
    }

    private void write(Connection connection, OutputStream to, Span span) throws IOException {
        try (var tar = new TarArchiveOutputStream(to)) {
            tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            span.from = ask(connection, "select pg_backup_start('uppdraget', true)::text");
            file(tar, folder.resolve(EmbeddedPostgres.PASSWORD), EmbeddedPostgres.PASSWORD);
            cluster(tar);
            end(connection, tar, span);
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static long ask(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return Segment.position(answer.getString(1));
        }
    }

    private void cluster(TarArchiveOutputStream tar) throws IOException {
        var cluster = folder.resolve(EmbeddedPostgres.CLUSTER);
        var all = found(cluster);
        for (int i = 0; i < all.size(); i++) {
            percent = 100 * i / all.size();
            var one = all.get(i);
            var inside = cluster.relativize(one).toString();
            if (!inside.equals(CONTROL) && !leftOut(inside)) {
                entry(tar, one, EmbeddedPostgres.CLUSTER + "/" + inside);
            }
        }
        entry(tar, cluster.resolve(CONTROL), EmbeddedPostgres.CLUSTER + "/" + CONTROL);
    }

    private static List<Path> found(Path cluster) throws IOException {
        try (Stream<Path> all = Files.walk(cluster)) {
            return all.filter(one -> !one.equals(cluster)).toList();
        } catch (UncheckedIOException goneMeanwhile) {
            // A table was dropped while we looked; look once more.
            try (Stream<Path> all = Files.walk(cluster)) {
                return all.filter(one -> !one.equals(cluster)).toList();
            }
        }
    }

    private static boolean leftOut(String inside) {
        var parts = inside.split("/", 3);
        var last = inside.substring(inside.lastIndexOf('/') + 1);
        return LEFT_OUT.contains(inside)
                || last.startsWith("pgsql_tmp")
                || last.startsWith("pg_internal.init")
                || parts.length > 1 && WITHOUT_CONTENTS.contains(parts[0]);
    }

    private static void entry(TarArchiveOutputStream tar, Path path, String name)
            throws IOException {
        if (Files.isDirectory(path)) {
            tar.putArchiveEntry(new TarArchiveEntry(name + "/"));
            tar.closeArchiveEntry();
        } else {
            file(tar, path, name);
        }
    }

    /// As many bytes as it had when it was opened: what comes after is in the log, and what went
    /// away meanwhile is filled out, and put right by the log too.
    private static void file(TarArchiveOutputStream tar, Path path, String name)
            throws IOException {
        try (var from = Files.newInputStream(path)) {
            var size = Files.size(path);
            var entry = new TarArchiveEntry(name);
            entry.setSize(size);
            entry.setMode(0600);
            tar.putArchiveEntry(entry);
            var left = size - copied(from, tar, size);
            while (left > 0) {
                var some = (int) Math.min(left, 8192);
                tar.write(new byte[some]);
                left -= some;
            }
            tar.closeArchiveEntry();
        } catch (NoSuchFileException dropped) {
            // The log tells that it was.
        }
    }

    private static long copied(InputStream from, OutputStream to, long most) throws IOException {
        var buffer = new byte[1 << 16];
        var done = 0L;
        while (done < most) {
            var some = from.read(buffer, 0, (int) Math.min(buffer.length, most - done));
            if (some < 0) {
                break;
            }
            to.write(buffer, 0, some);
            done += some;
        }
        return done;
    }

    private static void end(Connection connection, TarArchiveOutputStream tar, Span span)
            throws SQLException, IOException {
        try (var statement = connection.createStatement();
                var answer =
                        statement.executeQuery(
                                "select lsn::text, labelfile from pg_backup_stop(false)")) {
            answer.next();
            span.to = Segment.position(answer.getString("lsn"));
            var label = answer.getString("labelfile").getBytes(StandardCharsets.UTF_8);
            var entry = new TarArchiveEntry(EmbeddedPostgres.CLUSTER + "/backup_label");
            entry.setSize(label.length);
            entry.setMode(0600);
            tar.putArchiveEntry(entry);
            tar.write(label);
            tar.closeArchiveEntry();
        }
    }
}
