package se.uppdrag.demo;

import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;

/// The vote of a whole council: 51 members press at once, each with her live page open. Measured
/// from the chair's opening to the last durable answer, and to the last page that shows it.
record VoteBench(URI home, DataSource database) {

    private static final String MEETING = "/sammantraden/kf/2026-11-25";
    private static final int PATIENCE_SECONDS = 60;
    private static final int ROUNDS = 20;

    /// What a member waits at most.
    private static final double AIM = 150;

    List<Figure> measure() {
        var hall = Hall.enter(home, MEETING);
        var members = hall.members();
        hall.opens(3);
        hall.comesToAQuestion();
        var limit = insertsOneByOne(members.size());
        var seen = new CountDownLatch(members.size() + 2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var connected = new CountDownLatch(members.size() + 2);
            // Not the count of those present, which the public's page and the screen also show.
            var all = "%1$d av %1$d har röstat".formatted(members.size());
            for (var member : members) {
                threads.submit(() -> follow(member.visitor(), "ledamot", all, connected, seen));
            }
            threads.submit(() -> follow(new Visitor(home), "live", all, connected, seen));
            threads.submit(() -> follow(new Visitor(home), "skarm", all, connected, seen));
            await(connected);

            var started = System.nanoTime();
            hall.does("ordforande", "begar-omrostning", "person", hall.chair().id());
            var answers = new ArrayList<Future<Integer>>();
            for (var member : members) {
                answers.add(
                        threads.submit(() ->
                                hall.act(member, "ledamot", "rosta", "fraga", "1", "sida", "YES")));
            }
            for (var answer : answers) {
                if (answer(answer) != 303) {
                    throw new IllegalStateException("A vote was not taken");
                }
            }
            var acknowledged = System.nanoTime();
            await(seen);
            var shown = System.nanoTime();
            var cold = again(hall, threads);
            var warm = again(hall, threads);
            var hot = again(hall, threads);
            return List.of(
                    new Figure(
                            "51 röster, till sista kvittens",
                            (acknowledged - started) / 1e6,
                            limit,
                            "ms",
                            "51 sparade rader"),
                    new Figure(
                            "51 röster, till sista skärm",
                            (shown - started) / 1e6,
                            limit,
                            "ms",
                            "51 sparade rader"),
                    waits("%d röster därefter, 51 åt gången", cold, 99),
                    waits("%d röster därefter, 51 åt gången", cold, 50),
                    waits("%d röster till, 51 åt gången", warm, 99),
                    waits("%d röster till, 51 åt gången", warm, 50),
                    waits("%d röster efter dem, 51 åt gången", hot, 99),
                    waits("%d röster efter dem, 51 åt gången", hot, 50));
        }
    }

    private static Figure waits(String what, double[] latencies, int percent) {
        return new Figure(
                what.formatted(latencies.length)
                        + (percent == 50 ? ", median" : ", %d %%".formatted(percent)),
                Swarm.percentile(latencies, percent),
                AIM,
                "ms",
                "målet");
    }

    /// Everybody changes her vote at the same moment, time after time.
    ///
    /// @return milliseconds from press to durable answer, in order
    private double[] again(Hall hall, ExecutorService threads) {
        var buttons =
                hall.members().stream()
                        .map(one -> new Button(home, one, MEETING + "/ledamot/rosta"))
                        .toList();
        var all = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            var vote = "fraga=1&sida=" + (round % 2 == 0 ? "NO" : "YES");
            var took =
                    buttons.stream().map(one -> threads.submit(() -> millis(one, vote))).toList();
            for (var one : took) {
                all.add(answer(one));
            }
        }
        buttons.forEach(Button::close);
        return all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private static double millis(Button button, String vote) {
        var pressed = System.nanoTime();
        if (button.press(vote) != 303) {
            throw new IllegalStateException("A vote was not taken");
        }
        return (System.nanoTime() - pressed) / 1e6;
    }

    private static <T> T answer(Future<T> answer) {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("A vote was not answered", e);
        }
    }

    private static boolean follow(
            Visitor visitor,
            String view,
            String expected,
            CountDownLatch connected,
            CountDownLatch seen) {
        try (var lines = visitor.follows(MEETING + "/" + view + "/strom")) {
            var first = true;
            for (var line : (Iterable<String>) lines::iterator) {
                if (first) {
                    connected.countDown();
                    first = false;
                }
                if (line.contains(expected)) {
                    seen.countDown();
                    return true;
                }
            }
        }
        return false;
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException(latch.getCount() + " pages were never shown");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// The least that could be: as many rows, each on disk before the next.
    private double insertsOneByOne(int rows) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists public.vote_limit (voter int)");
            var started = System.nanoTime();
            for (int i = 0; i < rows; i++) {
                statement.execute("insert into public.vote_limit values (" + i + ")");
            }
            var took = (System.nanoTime() - started) / 1e6;
            statement.execute("drop table public.vote_limit");
            return took;
        } catch (SQLException e) {
            throw new IllegalStateException("The limit could not be measured", e);
        }
    }
}
