package se.uppdrag.database;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Brings a copied cluster to life: PostgreSQL reads the log that lies in it to its end, or to a
/// moment, and what comes out is an ordinary cluster on which the program is started as usual.
///
/// Expects the folder to hold `password` and `cluster-new`, with the copied files, the label of the
/// copy and the log in `pg_wal`. The new cluster takes its place under its name when it has been
/// read through; until then a stop half-way leaves nothing that looks whole.
public final class Recovery {

    /// Where the copied files are put before they are brought to life.
    public static final String FRESH = "cluster-new";

    /// As PostgreSQL reads a moment before it has read its own table of zones.
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS'+00'").withZone(ZoneOffset.UTC);

    private Recovery() {}

    /// @param till the moment to stop at; nothing for all there is
    /// @return when the last act that came with was committed; nothing where no act came with
    /// @throws DatabaseStartFailed where PostgreSQL could not do it, with what it said
    public static Optional<Instant> run(Path folder, @Nullable Instant till) {
        try {
            var at = folder.toAbsolutePath().normalize();
            var lock = EmbeddedPostgres.lock(at);
            try {
                var last = recovered(at, till);
                Files.move(at.resolve(FRESH), at.resolve(EmbeddedPostgres.CLUSTER));
                return last;
            } finally {
                release(lock);
            }
        } catch (IOException e) {
            throw new DatabaseStartFailed("Kopian i " + folder + " kan inte läsas in.", e);
        }
    }

    private static void release(FileLock lock) throws IOException {
        lock.acquiredBy().close();
    }

    private static Optional<Instant> recovered(Path folder, @Nullable Instant till)
            throws IOException {
        var user = ServerUser.forFolder(folder);
        var cluster = folder.toRealPath().resolve(FRESH);
        Files.createFile(cluster.resolve("recovery.signal"));
        user.own(cluster);
        var password = Files.readString(folder.resolve(EmbeddedPostgres.PASSWORD));
        var server = new Postmaster(folder, cluster, user, password);
        var port = Postmaster.freePort();
        // The log already lies where PostgreSQL looks when there is nothing to fetch.
        var settings = new ArrayList<>(List.of("restore_command=false"));
        if (till != null) {
            settings.add("recovery_target_time=" + WRITTEN.format(till));
            settings.add("recovery_target_action=promote");
        }
        var process = server.launch(port, settings);
        try {
            while (!over(server, port, password)) {
                if (!process.isAlive()) {
                    throw new DatabaseStartFailed(
                            "PostgreSQL kunde inte läsa in kopian: " + end(server.log()));
                }
                Commands.pause();
            }
            return lastAct(port, password);
        } finally {
            if (process.isAlive()) {
                server.stop();
            }
        }
    }

    private static boolean over(Postmaster server, int port, String password) {
        return server.answers(port)
                && ask(port, password, "select pg_is_in_recovery()", Boolean.class)
                        .filter(still -> !still)
                        .isPresent();
    }

    private static Optional<Instant> lastAct(int port, String password) {
        return ask(port, password, "select pg_last_xact_replay_timestamp()", OffsetDateTime.class)
                .map(OffsetDateTime::toInstant);
    }

    private static <T> Optional<T> ask(int port, String password, String question, Class<T> as) {
        var address = Postmaster.url(port, "postgres");
        try (var connection = DriverManager.getConnection(address, Postmaster.USER, password);
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return Optional.ofNullable(answer.getObject(1, as));
        } catch (SQLException notYet) {
            return Optional.empty();
        }
    }

    /// The last lines of the server's log.
    private static String end(Path log) throws IOException {
        var lines = Files.readAllLines(log);
        return String.join(" | ", lines.subList(Math.max(0, lines.size() - 4), lines.size()));
    }
}
