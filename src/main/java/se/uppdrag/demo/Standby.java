package se.uppdrag.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import se.uppdrag.database.EmbeddedPostgres;

/// A second database server that follows the first (`reservserver`): what the first has
/// acknowledged lies on the disk of both. Made as PostgreSQL's documentation says to, by what
/// `pg_basebackup` does.
final class Standby {

    private static final String NAME = "reserv";
    private static final long PATIENCE = 60_000_000_000L;

    private Standby() {}

    /// Makes one that has caught up; from then on the first waits for it.
    ///
    /// @param of the folder of a server that runs
    /// @param folder where there is nothing
    static EmbeddedPostgres following(Path of, Path folder) {
        try (var connection = new DatabaseBeside(of).connect()) {
            copy(connection, of, folder);
            var server = EmbeddedPostgres.in(folder);
            await(connection, "state = 'streaming'");
            // Not before: the copy would have it too, and wait for one that follows it.
            run(connection, "alter system set synchronous_standby_names = '" + NAME + "'");
            run(connection, "select pg_reload_conf()");
            await(connection, "sync_state = 'sync'");
            return server;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// It follows nobody any longer, and takes what is written.
    static void promote(EmbeddedPostgres server) {
        try (var connection = new DatabaseBeside(server.folder()).connect()) {
            run(connection, "select pg_promote()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void copy(Connection connection, Path of, Path folder)
            throws SQLException, IOException {
        Files.createDirectories(folder);
        Files.copy(
                of.resolve(EmbeddedPostgres.PASSWORD), folder.resolve(EmbeddedPostgres.PASSWORD));
        Files.createSymbolicLink(
                folder.resolve(EmbeddedPostgres.PROGRAM),
                of.resolve(EmbeddedPostgres.PROGRAM).toRealPath());
        run(connection, "select pg_create_physical_replication_slot('" + NAME + "', true)");
        run(connection, "select pg_backup_start('" + NAME + "', true)");
        var from = of.resolve(EmbeddedPostgres.CLUSTER);
        var to = folder.resolve(EmbeddedPostgres.CLUSTER);
        // What goes away meanwhile makes it answer with an error; the log puts it right.
        command("cp -a %s %s".formatted(from, to));
        command(
                "cd %s && rm -rf postmaster.pid postmaster.opts pg_wal/* pg_replslot/*"
                        .formatted(to));
        write(to, "backup_label", label(connection), from);
        write(to, "standby.signal", "", from);
        Files.writeString(
                to.resolve("postgresql.auto.conf"),
                """
                primary_conninfo = 'host=127.0.0.1 port=%s user=uppdrag password=%s application_name=%s'
                primary_slot_name = '%s'
                """
                        .formatted(
                                port(connection),
                                Files.readString(of.resolve(EmbeddedPostgres.PASSWORD)),
                                NAME,
                                NAME),
                StandardOpenOption.APPEND);
    }

    private static void write(Path to, String name, String text, Path as) throws IOException {
        Files.writeString(to.resolve(name), text);
        command("chown --reference=%s/PG_VERSION %s/%s".formatted(as, to, name));
    }

    private static String label(Connection connection) throws SQLException {
        return ask(connection, "select labelfile from pg_backup_stop(false)");
    }

    private static String port(Connection connection) throws SQLException {
        return ask(connection, "show port");
    }

    private static void await(Connection connection, String state) throws SQLException {
        var end = System.nanoTime() + PATIENCE;
        var question = "select count(*) from pg_stat_replication where " + state;
        while (!ask(connection, question).equals("1")) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Nobody follows with " + state);
            }
            LockSupport.parkNanos(50_000_000);
        }
    }

    private static String ask(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void run(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static void command(String line) throws IOException {
        new ProcessBuilder(List.of("sh", "-c", line))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .onExit()
                .join();
    }
}
