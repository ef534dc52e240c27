package se.uppdrag.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/// Those who read without having signed in. First how many times a second the page of a meeting is
/// answered, beside plain text from the same server, in rounds that take turns: whole, packed as
/// browsers ask for it, and to one who has it already. Then ten times a normal load for as long as
/// is asked, sent whether the one before has been answered or not, while the meeting goes on, so
/// that what is kept is written anew all the time; and what is left in memory after each tenth of
/// it.
///
/// @param data a folder with a database in it that nobody uses
/// @param minutes how long the load lasts
record PublicBench(Path data, int minutes) {

    private static final String MEETING = "/sammantraden/kf/2026-11-25";
    private static final String TEXT = "/robots.txt";
    private static final List<String> READ =
            List.of(
                    MEETING,
                    "/sammantraden/kf/2026-09-30",
                    "/",
                    "/sammantraden",
                    "/anslagstavla",
                    "/diarium",
                    "/ledamoter");

    /// Pages a second when much is read: 72 000 in an hour.
    private static final int NORMAL = 20;

    private static final int LOAD = 10 * NORMAL;
    private static final int CLIENTS = 8;
    private static final int ROUNDS = 3;
    private static final int TENTHS = 10;
    private static final Duration ROUND = Duration.ofSeconds(3);
    private static final Duration ACT = Duration.ofSeconds(2);

    List<Figure> measure() {
        try (var server = ServerProcess.start(data, ServerProcess.freePort(), Map.of()).serving()) {
            var figures = new ArrayList<>(rates(server.home()));
            figures.addAll(load(server));
            return figures;
        }
    }

    private List<Figure> rates(URI home) {
        var page = HttpRequest.newBuilder(home.resolve(MEETING));
        var tag = tag(page.build());
        var asked = new LinkedHashMap<String, HttpRequest>();
        asked.put("ren text", HttpRequest.newBuilder(home.resolve(TEXT)).build());
        asked.put("mötets sida", page.build());
        asked.put("mötets sida, packad", page.copy().header("Accept-Encoding", "gzip").build());
        asked.put(
                "mötets sida, för den som har den",
                page.copy().header("If-None-Match", tag).build());
        asked.values().forEach(one -> perSecond(one, Duration.ofSeconds(2)));
        var best = new LinkedHashMap<String, Double>();
        for (int round = 0; round < ROUNDS; round++) {
            asked.forEach((name, one) -> best.merge(name, perSecond(one, ROUND), Math::max));
        }
        var limit = best.getOrDefault("ren text", 0.0);
        return best.entrySet().stream()
                .skip(1)
                .map(one -> new Figure(one.getKey(), one.getValue(), limit, "per s", "ren text"))
                .toList();
    }

    private static String tag(HttpRequest page) {
        try (var client = client()) {
            return client.send(page, HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("ETag")
                    .orElse("\"ingen\"");
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    private static double perSecond(HttpRequest request, Duration during) {
        var answered = new LongAdder();
        var started = System.nanoTime();
        var end = started + during.toNanos();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CLIENTS; i++) {
                clients.submit(() -> {
                    try (var client = client()) {
                        while (System.nanoTime() < end) {
                            if (answers(client, request)) {
                                answered.increment();
                            }
                        }
                    }
                    return answered;
                });
            }
        }
        return answered.sum() / ((System.nanoTime() - started) / 1e9);
    }

    private static boolean answers(HttpClient client, HttpRequest request)
            throws IOException, InterruptedException {
        var status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        return status == 200 || status == 304;
    }

    private List<Figure> load(ServerProcess server) {
        var hall = Hall.enter(server.home(), MEETING);
        var published = new PublishedInTime(server.home(), MEETING).measure(hall);
        var failed = new LongAdder();
        var took = Collections.synchronizedList(new ArrayList<Double>());
        var heap = new double[TENTHS];
        var tenth = Duration.ofMinutes(minutes).dividedBy(TENTHS);
        var sent = 0;
        var turn = 0;
        try (var client = client();
                var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < TENTHS; i++) {
                var begun = System.nanoTime();
                var act = begun;
                for (int n = 0; n < tenth.toSeconds() * LOAD; n++) {
                    var due = begun + n * 1_000_000_000L / LOAD;
                    LockSupport.parkNanos(due - System.nanoTime());
                    var page = server.home().resolve(READ.get(sent++ % READ.size()));
                    readers.submit(() -> read(client, page, due, took, failed));
                    if (due - act > ACT.toNanos()) {
                        act = due;
                        var now = turn++;
                        readers.submit(() -> FollowersBench.talk(hall, now));
                    }
                }
                heap[i] = FollowersBench.heap(server.pid()) / 1024;
            }
        }
        var times = took.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        var figures = new ArrayList<>(published);
        figures.addAll(
                List.of(
                        new Figure(
                                "läsningar som inte besvarades",
                                failed.sum(),
                                sent,
                                "st",
                                "läsningar"),
                        new Figure(
                                "läsning vid %d per s, 99 %%".formatted(LOAD),
                                Swarm.percentile(times, 99),
                                Swarm.percentile(times, 50),
                                "ms",
                                "median"),
                        new Figure(
                                "minne kvar i slutet, efter %d min".formatted(minutes),
                                Swarm.median(new double[] {heap[7], heap[8], heap[9]}),
                                Swarm.median(new double[] {heap[0], heap[1], heap[2]}),
                                "MB",
                                "i början")));
        return figures;
    }

    private static void read(
            HttpClient client, URI page, long due, List<Double> took, LongAdder failed) {
        var request = HttpRequest.newBuilder(page).timeout(Duration.ofSeconds(30)).build();
        try {
            if (!answers(client, request)) {
                failed.increment();
            }
        } catch (IOException | InterruptedException e) {
            failed.increment();
        }
        took.add((System.nanoTime() - due) / 1e6);
    }
}
