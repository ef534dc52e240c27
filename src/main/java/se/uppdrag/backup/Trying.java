package se.uppdrag.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import se.uppdrag.backup.Copy.Trial;
import se.uppdrag.database.EmbeddedPostgres;
import se.uppdrag.evidence.Inspection;
import se.uppdrag.files.FileBook;
import se.uppdrag.objects.ObjectFolder;

/// Restores a copy beside the data in use, starts a server on it, reads every page of every table,
/// and holds everything recorded against its hashes. Then it is removed again.
final class Trying {

    /// Beside the data, inside its folder: there the server's user can reach it.
    static final String FOLDER = "prov";

    private final Path data;
    private final Store store;
    private final Clock clock;

    Trying(Path data, Store store, Clock clock) {
        this.data = data;
        this.store = store;
        this.clock = clock;
    }

    /// What went wrong is an answer too; only a store that cannot be written to is not.
    Copy attempt(Copy copy) throws IOException {
        var started = System.nanoTime();
        var tried = copy.tried(result(copy, started));
        store.tell(tried);
        return tried;
    }

    private Trial result(Copy copy, long started) throws IOException {
        var folder = data.toAbsolutePath().normalize().resolve(FOLDER);
        Restoring.remove(folder);
        Files.createDirectories(folder);
        try {
            // The same server; it need not be unpacked again.
            Files.createSymbolicLink(
                    folder.resolve(EmbeddedPostgres.PROGRAM),
                    data.toAbsolutePath().normalize().resolve(EmbeddedPostgres.PROGRAM));
            var last = new Restoring(store).restore(copy, folder, null);
            var found = inspect(folder, null).here();
            return trial(started, found.whole() ? "" : "EVIDENCE", found, last);
        } catch (IOException | SQLException | RuntimeException e) {
            return trial(
                    started,
                    String.valueOf(e.getMessage()),
                    new Inspection.Result(false, 0, 0, 0),
                    Optional.empty());
        } finally {
            Restoring.remove(folder);
        }
    }

    private Trial trial(
            long started, String problem, Inspection.Result found, Optional<Instant> last) {
        return new Trial(
                clock.instant(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started),
                problem,
                found.acts(),
                found.lines(),
                found.files(),
                last.orElse(null));
    }

    /// What was found in a copy.
    ///
    /// @param elsewhere files whose bytes lie in a store of objects, and not in the copy
    /// @param missing how many of them are not there either; less than none where no store is set,
    ///   so that nobody knows
    record Found(Inspection.Result here, long elsewhere, long missing) {}

    /// On a restored folder that nobody uses.
    ///
    /// @param files the store of objects that files lie in; nothing where it is not to be asked
    static Found inspect(Path folder, @Nullable ObjectFolder files)
            throws SQLException, IOException {
        try (var server = EmbeddedPostgres.in(folder);
                var connection =
                        DriverManager.getConnection(
                                server.url("uppdrag"), server.username(), server.password())) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            readEveryPage(connection);
            var here = Inspection.of(connection);
            var elsewhere = FileBook.elsewhere(connection);
            var missing =
                    elsewhere == 0 ? 0 : files == null ? -1 : Elsewhere.missing(connection, files);
            return new Found(here, elsewhere, missing);
        }
    }

    /// A page whose checksum does not hold stops the reading.
    private static void readEveryPage(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set local enable_indexscan = off");
            statement.execute("set local enable_indexonlyscan = off");
            statement.execute("set local enable_bitmapscan = off");
            var tables = new ArrayList<String>();
            try (var rows =
                    statement.executeQuery(
                            "select oid::regclass::text from pg_class where relkind in ('r', 't')")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (var table : tables) {
                statement.executeQuery("select count(*) from " + table).close();
            }
        }
    }
}
