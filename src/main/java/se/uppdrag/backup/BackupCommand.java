package se.uppdrag.backup;

import static se.uppdrag.backup.CommandLine.t;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import se.uppdrag.backup.CommandLine.BadInput;
import se.uppdrag.database.DatabaseAddress;
import se.uppdrag.database.DatabaseStartFailed;
import se.uppdrag.database.EmbeddedPostgres;
import se.uppdrag.files.FileBook;

/// `./uppdrag backup MAPP [--data MAPP] [--nyckel FIL] [--prova]`: a whole copy of a program that
/// runs, or of one that is stopped.
public final class BackupCommand {

    private static final int DONE = 0;
    private static final int BAD_INPUT = 2;
    private static final int MISSING = 3;

    private BackupCommand() {}

    /// @return 0 when the copy is whole, 2 when there is nothing to copy or it could not be kept, 3
    ///   when the database cannot be started
    public static int run(
            List<String> arguments,
            Map<String, String> environment,
            PrintStream out,
            PrintStream err) {
        try {
            var line = CommandLine.of(arguments, environment, "backup.command.usage");
            if (!Files.exists(line.data().resolve(EmbeddedPostgres.CLUSTER))) {
                throw new BadInput(t("backup.command.no-data", line.data()));
            }
            return take(line, out, err);
        } catch (BadInput | IOException e) {
            err.println(e.getMessage());
            return BAD_INPUT;
        } catch (DatabaseStartFailed e) {
            err.println(e.getMessage());
            return MISSING;
        }
    }

    private static int take(CommandLine line, PrintStream out, PrintStream err) throws IOException {
        var running = EmbeddedPostgres.runningIn(line.data(), "uppdrag");
        if (running.isPresent()) {
            return take(line, running.get(), out, err);
        }
        try (var server = EmbeddedPostgres.in(line.data())) {
            return take(line, server.address("uppdrag"), out, err);
        }
    }

    private static int take(
            CommandLine line, DatabaseAddress database, PrintStream out, PrintStream err)
            throws IOException {
        var lock = Lock.in(line.key());
        if (!lock.canClose()) {
            throw new BadInput(t("backup.command.key-cannot-close", line.key()));
        }
        var store = new Store(line.store(), lock);
        var slot = Slot.ofACommand(database);
        var clock = Clock.systemUTC();
        var name = Copying.nameAt(clock.instant());
        Copy copy;
        try (var log =
                new LogFollower(
                                slot,
                                (segment, bytes, length) ->
                                        store.writeLogOf(name, segment, bytes, length))
                        .begin()) {
            copy = new Copying(line.data(), slot, log, store, clock).take(name);
        } finally {
            release(slot, err);
        }
        out.println(t("backup.command.taken", copy.name(), copy.bytes() / 1_000_000.0));
        out.println(t("backup.command.key", line.key()));
        elsewhere(database, out);
        if (!line.trial()) {
            return DONE;
        }
        var trial = new Trying(line.data(), store, clock).attempt(copy).trial();
        if (trial == null || !trial.well()) {
            err.println(t("backup.command.trial-failed", trial == null ? "" : trial.problem()));
            return BAD_INPUT;
        }
        out.println(
                t(
                        "backup.command.tried",
                        trial.millis() / 1000.0,
                        trial.acts(),
                        trial.lines(),
                        trial.files()));
        return DONE;
    }

    /// What the copy lacks, said when it is taken and not when it is needed.
    private static void elsewhere(DatabaseAddress database, PrintStream out) throws IOException {
        try (var connection =
                DriverManager.getConnection(
                        database.url(), database.username(), database.password())) {
            var count = FileBook.elsewhere(connection);
            if (count > 0) {
                out.println(t("backup.command.elsewhere", count));
            }
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static void release(Slot slot, PrintStream err) {
        try {
            slot.release();
        } catch (SQLException e) {
            err.println(e.getMessage());
        }
    }
}
