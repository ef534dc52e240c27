package se.uppdrag.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import se.uppdrag.database.EmbeddedPostgres;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.sitting.Side;
import se.uppdrag.sitting.SittingCommand;
import se.uppdrag.sitting.Sittings;
import se.uppdrag.sitting.VoteDesk;
import se.uppdrag.trail.Command;

/// Durable votes a second through the rules, the log and the chained trail, beside single rows
/// inserted over as many connections by the same machine in the same run, and `pgbench` where there
/// is one; and whether a meeting with a long log is as quick to look at as one with a short.
/// Continues where [VoteBench] left off.
record DeskBench(ApplicationContext program) {

    private static final int CONNECTIONS = 20;
    private static final int EACH = 100;
    private static final int ROUNDS = 8;
    private static final int LONG = 20_000;
    private static final String ROWS = "public.row_limit";

    private Meeting meeting() {
        return program.getBean(Meetings.class).meeting("kf", "2026-11-25").orElseThrow();
    }

    /// @return figures of votes a second
    List<Figure> votes() {
        var voters = voters();
        var pgbench = new PgBench(program.getBean(EmbeddedPostgres.class).address("uppdrag"));
        double votes = 0;
        double rows = 0;
        double simple = 0;
        double prepared = 0;
        var before = lines();
        for (int round = 0; round < ROUNDS; round++) {
            rows = Math.max(rows, insertsASecond());
            simple =
                    Math.max(
                            simple, pgbench.rowsASecond(ROWS, CONNECTIONS - 1, "simple").orElse(0));
            prepared =
                    Math.max(
                            prepared,
                            pgbench.rowsASecond(ROWS, CONNECTIONS - 1, "prepared").orElse(0));
            votes = Math.max(votes, votesASecond(voters, EACH));
        }
        var stored = lines() - before;
        var acknowledged = (long) ROUNDS * EACH * voters.size();
        var figures = new ArrayList<Figure>();
        figures.add(new Figure("sparade röster", votes, rows, "per s", "enstaka rader"));
        if (simple > 0) {
            figures.add(new Figure("sparade röster", votes, simple, "per s", "pgbench"));
            figures.add(
                    new Figure("sparade röster", votes, prepared, "per s", "pgbench, förberedd"));
        }
        figures.add(
                new Figure(
                        "kvitterade röster som saknas eller är dubbla",
                        Math.abs(stored - acknowledged),
                        acknowledged,
                        "st",
                        "kvitterade"));
        return List.copyOf(figures);
    }

    /// @param open reads the page of the meeting once
    List<Figure> length(Runnable open) {
        var voters = voters();
        var shortLog = lines();
        var quick = median(open);
        while (lines() < LONG) {
            votesASecond(voters, EACH);
        }
        return List.of(
                new Figure(
                        "sidan öppnad, %d händelser".formatted(lines()),
                        median(open),
                        quick,
                        "ms",
                        "%d händelser".formatted(shortLog)));
    }

    private static double median(Runnable open) {
        var took = new double[101];
        for (int i = 0; i < took.length; i++) {
            var begun = System.nanoTime();
            open.run();
            took[i] = (System.nanoTime() - begun) / 1e6;
        }
        return Swarm.median(took);
    }

    private List<SittingCommand.CastVote> voters() {
        var ballot =
                program.getBean(Sittings.class)
                        .sitting(meeting().id())
                        .flatMap(sitting -> sitting.openBallot())
                        .orElseThrow();
        return ballot.voters().stream()
                .map(one -> new SittingCommand.CastVote(one, ballot.question().number(), Side.YES))
                .toList();
    }

    private double votesASecond(List<SittingCommand.CastVote> voters, int each) {
        var desk = program.getBean(VoteDesk.class);
        var meeting = meeting();
        var work = new ArrayList<Callable<Integer>>();
        for (var voter : voters) {
            work.add(() -> {
                for (int i = 0; i < each; i++) {
                    var side = i % 2 == 0 ? Side.NO : Side.YES;
                    var answer =
                            desk.cast(
                                    meeting,
                                    new Command(
                                            UUID.randomUUID(),
                                            voter.person().value(),
                                            "POST bench"),
                                    new SittingCommand.CastVote(
                                            voter.person(), voter.question(), side),
                                    voter.person(),
                                    meeting.address());
                    if (!(answer instanceof Granted<String>)) {
                        throw new IllegalStateException("Refused: " + answer);
                    }
                }
                return each;
            });
        }
        return aSecond(work);
    }

    /// The least that could be: rows of their own, each on disk before the next over its
    /// connection.
    private double insertsASecond() {
        var connections = new ArrayList<Connection>();
        try {
            var source = program.getBean(DataSource.class);
            for (int i = 0; i < CONNECTIONS - 1; i++) {
                connections.add(source.getConnection());
            }
            try (var statement = connections.getFirst().createStatement()) {
                statement.execute("create table if not exists " + ROWS + " (id uuid, side text)");
            }
            var work = new ArrayList<Callable<Integer>>();
            for (var connection : connections) {
                work.add(() -> {
                    try (var insert =
                            connection.prepareStatement(
                                    "insert into " + ROWS + " values (?, 'YES')")) {
                        for (int i = 0; i < EACH * 3; i++) {
                            insert.setObject(1, UUID.randomUUID());
                            insert.execute();
                        }
                    }
                    return EACH * 3;
                });
            }
            return aSecond(work);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            connections.forEach(DeskBench::giveBack);
        }
    }

    private static void giveBack(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double aSecond(List<Callable<Integer>> work) {
        var begun = System.nanoTime();
        long done = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<Integer>>();
            work.forEach(one -> all.add(threads.submit(one)));
            for (var one : all) {
                done += one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return done / ((System.nanoTime() - begun) / 1e9);
    }

    private long lines() {
        return program.getBean(Sittings.class).log(meeting().id()).size();
    }
}
