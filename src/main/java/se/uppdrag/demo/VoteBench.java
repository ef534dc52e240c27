package se.uppdrag.demo;

import java.net.URI;
import java.net.http.HttpClient;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import se.uppdrag.demo.Visitor.Seen;

/// The vote of a whole council: 51 members press at once, each with her live page open. Measured
/// from the chair's opening to the last durable answer, and to the last page that shows it.
record VoteBench(URI home, DataSource database) {

    private static final String MEETING = "/sammantraden/kf/2026-11-25";
    private static final int PATIENCE_SECONDS = 60;

    private record Member(Visitor visitor, Seen page, String id) {}

    List<Figure> measure() {
        var members = members();
        var chair = members.getFirst();
        prepare(chair, members.get(1));
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
            act(chair, "ordforande", "begar-omrostning", "person", chair.id());
            var answers = new ArrayList<Future<Integer>>();
            for (var member : members) {
                answers.add(
                        threads.submit(() ->
                                act(member, "ledamot", "rosta", "fraga", "1", "sida", "YES")));
            }
            for (var answer : answers) {
                if (status(answer) != 303) {
                    throw new IllegalStateException("A vote was not taken");
                }
            }
            var acknowledged = System.nanoTime();
            await(seen);
            var shown = System.nanoTime();
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
                            "51 sparade rader"));
        }
    }

    private List<Member> members() {
        var options =
                new Visitor(home)
                        .reads("/demo").page().select("#person option").stream()
                                .filter(option -> option.text().endsWith("ledamot"))
                                .toList();
        var members = new ArrayList<Member>();
        for (var option : options) {
            var visitor = new Visitor(home, HttpClient.Redirect.NEVER);
            var id = option.attr("value");
            visitor.posts(visitor.reads("/demo"), "/demo/logga-in", "person", id);
            members.add(new Member(visitor, visitor.reads(MEETING + "/ledamot"), id));
        }
        return members;
    }

    /// Everybody is here, the item is up, and a question is put.
    private void prepare(Member chair, Member other) {
        act(chair, "ordforande", "upprop", "alla", "ja");
        act(chair, "ordforande", "oppna");
        act(chair, "ordforande", "ta-upp", "arende", "3");
        act(other, "ledamot", "yrka", "slag", "REJECTION", "text", "Avslag på förslaget.");
        act(chair, "ordforande", "avsluta-overlaggning");
        act(chair, "ordforande", "ordning", "huvud", "0");
        act(chair, "ordforande", "stall-proposition");
    }

    private static int act(Member member, String view, String act, String... fields) {
        var all = new ArrayList<>(List.of("kommando", UUID.randomUUID().toString()));
        all.addAll(List.of(fields));
        return member.visitor()
                .posts(member.page(), MEETING + "/" + view + "/" + act, all.toArray(String[]::new));
    }

    private static int status(Future<Integer> answer) {
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
