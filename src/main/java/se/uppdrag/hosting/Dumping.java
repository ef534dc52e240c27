package se.uppdrag.hosting;

import static se.uppdrag.hosting.Words.t;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.TimeUnit;
import se.uppdrag.backup.ClosedFile;
import se.uppdrag.evidence.Inspection;

/// Copies a municipality's database to a folder elsewhere while her program runs, by PostgreSQL's
/// own `pg_dump`, closed with age, and restores it for trial beside: a copy nobody has restored is
/// a hope. Everything recorded is held against its hashes, and the trial is removed again.
final class Dumping {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String ENDING = ".dump.age";
    private static final String KEY = "kopia.key";

    private final HostingFolder folder;
    private final Organisation organisation;
    private final Clock clock;

    Dumping(HostingFolder folder, Organisation organisation, Clock clock) {
        this.folder = folder;
        this.organisation = organisation;
        this.clock = clock;
    }

    Dumped copy(Installation one) {
        if (one.embedded()) {
            throw HostingFailed.badInput(t("hosting.copy.embedded", one.name()));
        }
        if (organisation.copies().isEmpty()) {
            throw HostingFailed.badInput(t("hosting.copy.no-folder", folder.root()));
        }
        var begun = clock.instant();
        var started = System.nanoTime();
        var place = Path.of(organisation.copies()).toAbsolutePath().resolve(one.name());
        var file = place.resolve(NAME.format(begun) + ENDING);
        try {
            Files.createDirectories(place);
            var bytes = dump(one, place, file);
            var found = tryIt(one, file);
            var copy =
                    new Dumped(
                            begun,
                            file.toString(),
                            bytes,
                            TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started),
                            found.acts(),
                            found.files());
            folder.note(one.hosted(), copy);
            tidy(place, begun);
            return copy;
        } catch (IOException | SQLException e) {
            throw HostingFailed.failed(
                    t("hosting.copy.failed", one.name(), HostingFailed.reason(e)), e);
        }
    }

    private Path key(Installation one) {
        return folder.of(one.hosted()).resolve(KEY);
    }

    private long dump(Installation one, Path place, Path file) throws IOException {
        var command =
                List.of(
                        organisation.dump(),
                        "--format=custom",
                        "--dbname=" + libpq(one, one.database()),
                        "--username=" + one.username());
        try (var running = Running.start(command, one.password())) {
            return ClosedFile.write(
                    place, file.getFileName().toString(), key(one), new Whole(running));
        } catch (IOException e) {
            ClosedFile.removeHalf(file);
            throw e;
        }
    }

    private Inspection.Result tryIt(Installation one, Path file) throws IOException, SQLException {
        var trial = one.hosted().database() + "_prov";
        try (var server =
                DatabaseServer.open(
                        one.url(), organisation.administrator(), organisation.password())) {
            server.dropDatabase(trial);
            server.createDatabase(trial, one.username());
            try {
                restore(one, file, trial);
                return inspect(one, trial);
            } finally {
                server.dropDatabase(trial);
            }
        }
    }

    private void restore(Installation one, Path file, String trial) throws IOException {
        var command =
                List.of(
                        organisation.restore(),
                        "--exit-on-error",
                        "--no-owner",
                        "--no-privileges",
                        "--dbname=" + libpq(one, trial),
                        "--username=" + one.username());
        try (var running = Running.start(command, one.password());
                var from = ClosedFile.open(file, key(one))) {
            try (OutputStream to = running.input()) {
                from.transferTo(to);
            } finally {
                // What it has to say is why it took no more.
                running.ended();
            }
        }
    }

    private static Inspection.Result inspect(Installation one, String trial) throws SQLException {
        try (var connection = Connections.to(one, trial)) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var found = Inspection.of(connection);
            if (!found.whole()) {
                throw HostingFailed.failed(t("hosting.copy.not-whole", one.name()));
            }
            return found;
        }
    }

    /// Those that are older than they need be, but never the one that was just tried.
    private void tidy(Path place, Instant now) throws IOException {
        var oldest = NAME.format(now.minus(organisation.copiesKeep()));
        try (var all = Files.list(place)) {
            for (var file : all.toList()) {
                var name = file.getFileName().toString();
                if (name.endsWith(ENDING) && name.compareTo(oldest) < 0) {
                    Files.delete(file);
                }
            }
        }
    }

    /// The address as PostgreSQL's own programs write it.
    private static String libpq(Installation one, String database) {
        return ServerAddress.of(one.url(), database)
                        .replaceFirst("^jdbc:", "")
                        .replaceFirst("\\?.*", "")
                + ServerAddress.security(one.url());
    }

    /// What a program says, as long as it ends well: the end of one that failed is not the end of a
    /// copy.
    private static final class Whole extends InputStream {

        private final Running running;

        Whole(Running running) {
            this.running = running;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            var some = running.output().read(into, from, most);
            if (some < 0) {
                running.ended();
            }
            return some;
        }
    }
}
