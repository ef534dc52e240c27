package se.uppdrag.demo;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import se.uppdrag.database.EmbeddedPostgres;
import se.uppdrag.demo.Players.Press;
import se.uppdrag.demo.Players.Told;

/// An evening during which the program and its database are killed at random moments, while 51
/// members vote and change their votes without end. Afterwards what each was told is held against
/// what is stored.
///
/// @param data the folder of its data; what is in it is used up
/// @param hasty the database answers before what it was told is on disk, which must be found out
record CrashTrial(Path data, int kills, long seed, boolean hasty) {

    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final Duration REST = Duration.ofMillis(400);

    /// What came of it.
    ///
    /// @param held what was acknowledged, against what is stored
    /// @param program milliseconds from each time the program was killed to the next act that was
    ///   begun and granted after it
    /// @param database the same for each time the database was
    record Outcome(
            long refused,
            long attempts,
            Acknowledged held,
            List<Double> program,
            List<Double> database) {}

    Outcome run() {
        var port = ServerProcess.freePort();
        var server = ServerProcess.start(data, port, Map.of()).serving();
        var random = new Random(seed);
        var program = new ArrayList<Double>();
        var databases = new ArrayList<Double>();
        List<Told> told;
        long attempts;
        try {
            var hall = Hall.inAVote(server.home());
            if (hasty) {
                beHasty();
            }
            var players = new Players(hall, REST);
            try (players) {
                players.play(_ -> Press::vote);
                // On a slow machine nobody has been answered yet, and nothing could be lost.
                awaitFirst(players);
                for (int kill = 0; kill < kills; kill++) {
                    pause(300 + random.nextInt(1_700));
                    var database = hasty || random.nextBoolean();
                    var killed = System.nanoTime();
                    if (database) {
                        new DatabaseBeside(data).kill();
                    } else {
                        server.kill();
                        server = ServerProcess.start(data, port, Map.of());
                    }
                    var dead = System.nanoTime();
                    while (!players.grantedSince(dead)) {
                        if (System.nanoTime() - killed > LONGEST.toNanos()) {
                            throw new IllegalStateException("Nobody was answered after the kill");
                        }
                        // A program that loses its database while it starts gives up, and is
                        // started again by whoever looks after the machine.
                        if (!server.alive()) {
                            server = ServerProcess.start(data, port, Map.of());
                        }
                        pause(5);
                    }
                    (database ? databases : program).add((System.nanoTime() - killed) / 1e6);
                }
            }
            told = players.told();
            attempts = players.attempts();
        } finally {
            server.close();
        }
        return compare(told, attempts, program, databases);
    }

    /// From now on the database answers first and writes much later: a kill that happens to come
    /// just after it has written would tell nothing.
    private void beHasty() {
        try (var connection = new DatabaseBeside(data).connect();
                var statement = connection.createStatement()) {
            statement.execute("alter system set wal_writer_delay = '10s'");
            statement.execute("alter system set wal_writer_flush_after = '1GB'");
            statement.execute("select pg_reload_conf()");
            statement.execute("alter database uppdrag set synchronous_commit = off");
            statement.execute(
                    """
                    select pg_terminate_backend(pid) from pg_stat_activity
                     where datname = 'uppdrag' and pid <> pg_backend_pid()
                    """);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Outcome compare(
            List<Told> told, long attempts, List<Double> program, List<Double> databases) {
        try (var _ = EmbeddedPostgres.in(data)) {
            return new Outcome(
                    told.stream().filter(one -> !one.granted()).count(),
                    attempts,
                    Acknowledged.ofAVote(data, told),
                    program,
                    databases);
        }
    }

    private static void awaitFirst(Players players) {
        var begun = System.nanoTime();
        while (!players.grantedSince(begun)) {
            if (System.nanoTime() - begun > LONGEST.toNanos()) {
                throw new IllegalStateException("Nobody was answered before the first kill");
            }
            pause(5);
        }
    }

    private static void pause(int milliseconds) {
        LockSupport.parkNanos(milliseconds * 1_000_000L);
    }
}
