package se.uppdrag.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.uppdrag.database.EmbeddedPostgres;
import se.uppdrag.demo.Hall.Member;
import se.uppdrag.demo.Players.Press;
import se.uppdrag.demo.Players.Told;

/// An evening during which the program and its database are killed at random moments, while 51
/// members vote and change their votes without end. Afterwards what each was told is held against
/// what is stored.
///
/// @param data the folder of its data; what is in it is used up
/// @param hasty the database answers before what it was told is on disk, which must be found out
record CrashTrial(Path data, int kills, long seed, boolean hasty) {

    private static final String MEETING = "/sammantraden/kf/2026-11-25";
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final Duration REST = Duration.ofMillis(400);

    /// Looks at what is stored past every door, as somebody who does not believe the program would.
    private static final String AUDITOR = "?currentSchema=trail,sitting";

    /// What came of it.
    ///
    /// @param lost commands that were granted and are nowhere
    /// @param twice commands whose effect is there more than once
    /// @param broken whether the chain of the trail is broken
    /// @param back milliseconds from each kill to the next act that was begun and granted after it
    record Outcome(
            int programKills,
            int databaseKills,
            long acknowledged,
            long refused,
            long attempts,
            long lost,
            long twice,
            boolean broken,
            List<Double> back) {

        double slowest() {
            return back.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        }

        double median() {
            var sorted = back.stream().sorted().toList();
            return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
        }

        /// Whether what was promised was kept.
        boolean kept() {
            return lost == 0 && twice == 0 && !broken;
        }
    }

    Outcome run() {
        var port = ServerProcess.freePort();
        var server = ServerProcess.start(data, port, Map.of()).serving();
        var random = new Random(seed);
        int databases = 0;
        var back = new ArrayList<Double>();
        List<Told> told;
        long attempts;
        try {
            var hall = Hall.enter(server.home(), MEETING);
            hall.opens(3);
            hall.comesToAQuestion();
            hall.does("ordforande", "begar-omrostning", "person", hall.chair().id());
            if (hasty) {
                beHasty();
            }
            var players = new Players(hall, REST);
            try (players) {
                players.play(CrashTrial::votes);
                for (int kill = 0; kill < kills; kill++) {
                    pause(300 + random.nextInt(1_700));
                    var database = hasty || random.nextBoolean();
                    var killed = System.nanoTime();
                    if (database) {
                        killDatabase();
                        databases++;
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
                    back.add((System.nanoTime() - killed) / 1e6);
                }
            }
            told = players.told();
            attempts = players.attempts();
        } finally {
            server.close();
        }
        return compare(told, attempts, databases, back);
    }

    /// Yes, no, yes again: each is a new line in the log.
    private static Function<Integer, Press> votes(Member member) {
        return turn -> new Press("rosta", "fraga", "1", "sida", turn % 2 == 0 ? "YES" : "NO");
    }

    private void killDatabase() {
        try {
            var lines = Files.readAllLines(data.resolve("cluster/postmaster.pid"));
            var found = ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
            if (found.isPresent()) {
                found.get().destroyForcibly();
                // As long as its children answer it is not dead.
                found.get().onExit().completeOnTimeout(null, 5, TimeUnit.SECONDS).join();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// From now on the database answers first and writes much later: a kill that happens to come
    /// just after it has written would tell nothing.
    private void beHasty() {
        try (var connection = connect();
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

    private Connection connect() throws SQLException {
        try {
            var port = Files.readAllLines(data.resolve("cluster/postmaster.pid")).get(3).strip();
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:%s/uppdrag".formatted(port),
                    "uppdrag",
                    Files.readString(data.resolve("password")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome compare(List<Told> told, long attempts, int databases, List<Double> back) {
        var granted = told.stream().filter(Told::granted).toList();
        try (var server = EmbeddedPostgres.in(data);
                var connection =
                        DriverManager.getConnection(
                                server.url("uppdrag") + AUDITOR,
                                server.username(),
                                server.password());
                var statement = connection.createStatement()) {
            var stored = new HashSet<UUID>();
            var rows = statement.executeQuery("select command from entry");
            while (rows.next()) {
                stored.add(rows.getObject(1, UUID.class));
            }
            var lost = granted.stream().filter(one -> !stored.contains(one.command())).count();
            var votes =
                    granted.stream()
                            .collect(Collectors.groupingBy(Told::member, Collectors.counting()));
            long missing = 0;
            long twice = 0;
            var lines = lines(statement);
            var voters = new HashSet<>(votes.keySet());
            voters.addAll(lines.keySet());
            for (var voter : voters) {
                var more = lines.getOrDefault(voter, 0L) - votes.getOrDefault(voter, 0L);
                twice += Math.max(0, more);
                missing += Math.max(0, -more);
            }
            rows =
                    statement.executeQuery(
                            """
                            select count(*) from entry one
                              left join entry before on before.seq = one.seq - 1
                             where one.seq > 1 and before.hash is distinct from one.previous
                            """);
            rows.next();
            return new Outcome(
                    kills - databases,
                    databases,
                    granted.size(),
                    told.size() - granted.size(),
                    attempts,
                    Math.max(lost, missing),
                    twice,
                    rows.getLong(1) > 0,
                    back);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// How many votes of each member the log of the evening has.
    private static Map<String, Long> lines(Statement statement) throws SQLException {
        var found = new HashMap<String, Long>();
        var rows =
                statement.executeQuery(
                        """
                        select body #>> '{voter,value}', count(*) from log
                         where type = 'VoteCast'
                           and meeting = (select meeting from log
                                           order by at desc, seq desc limit 1)
                         group by 1
                        """);
        while (rows.next()) {
            found.put(rows.getString(1), rows.getLong(2));
        }
        return found;
    }

    private static void pause(int milliseconds) {
        LockSupport.parkNanos(milliseconds * 1_000_000L);
    }
}
