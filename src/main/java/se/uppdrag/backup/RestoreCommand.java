package se.uppdrag.backup;

import static se.uppdrag.backup.CommandLine.t;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import se.uppdrag.backup.CommandLine.BadInput;
import se.uppdrag.database.DatabaseStartFailed;
import se.uppdrag.web.Swedish;

/// `./uppdrag restore MAPP [--data MAPP] [--till 2026-11-25T18:42] [--kopia NAMN] [--nyckel FIL]`:
/// puts a copy, and the log after it, into a folder that holds no data.
public final class RestoreCommand {

    private static final int DONE = 0;
    private static final int BAD_INPUT = 2;
    private static final int MISSING = 3;

    private RestoreCommand() {}

    /// @return 0 when it is back and whole, 2 when it cannot be put there or is not whole, bytes of
    ///   files in a store of objects with it, 3 when the database cannot be started
    public static int run(
            List<String> arguments,
            Map<String, String> environment,
            PrintStream out,
            PrintStream err) {
        try {
            return restore(
                    CommandLine.of(arguments, environment, "restore.command.usage"), out, err);
        } catch (Restoring.FolderHoldsData e) {
            err.println(t("restore.command.data", e.folder));
            return BAD_INPUT;
        } catch (BadInput | IOException e) {
            err.println(e.getMessage());
            return BAD_INPUT;
        } catch (DatabaseStartFailed | SQLException e) {
            err.println(e.getMessage());
            return MISSING;
        }
    }

    private static int restore(CommandLine line, PrintStream out, PrintStream err)
            throws IOException, SQLException {
        if (!Files.exists(line.key())) {
            throw new BadInput(t("restore.command.no-key", line.key()));
        }
        var store = new Store(line.store(), Lock.read(line.key()));
        if (!store.lock().canOpen()) {
            throw new BadInput(t("restore.command.no-key", line.key()));
        }
        var restoring = new Restoring(store);
        var copy =
                store.all().stream()
                        .filter(one -> line.copy() == null || one.name().equals(line.copy()))
                        .filter(one -> line.till() == null || one.ended().isBefore(line.till()))
                        .findFirst()
                        .orElseThrow(
                                () -> new BadInput(t("restore.command.no-copy", line.store())));
        Files.createDirectories(line.data());
        out.println(t("restore.command.from", copy.name()));
        var last = restoring.restore(copy, line.data(), line.till());
        var all = Trying.inspect(line.data(), line.files());
        var found = all.here();
        out.println(
                t("restore.command.done", line.data(), found.acts(), found.lines(), found.files()));
        out.println(
                last.map(at ->
                                t(
                                        "restore.command.last",
                                        Swedish.date(at) + " " + Swedish.second(at)))
                        .orElse(t("restore.command.nothing-after")));
        if (all.elsewhere() > 0) {
            out.println(t("restore.command.elsewhere", all.elsewhere()));
        }
        if (all.missing() < 0) {
            err.println(t("restore.command.no-store"));
        } else if (all.missing() > 0) {
            err.println(t("restore.command.missing", all.missing()));
        } else if (all.elsewhere() > 0) {
            out.println(t("restore.command.none-missing"));
        }
        if (!found.whole()) {
            err.println(t("restore.command.not-whole"));
            return BAD_INPUT;
        }
        return all.missing() == 0 ? DONE : BAD_INPUT;
    }
}
