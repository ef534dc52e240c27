package se.uppdrag.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;

/// Public pages a second, beside a file of plain text from the same server. The rounds take turns,
/// so that what else the machine does strikes all alike.
record PageBench(URI home) {

    private static final String TEXT = "/robots.txt";
    private static final List<String> PAGES =
            List.of("/sammantraden/kf/2026-09-30", "/anslagstavla", "/diarium");
    private static final int CLIENTS = 8;
    private static final int ROUNDS = 3;
    private static final Duration ROUND = Duration.ofSeconds(3);

    List<Figure> measure() {
        var all = new ArrayList<>(PAGES);
        all.addFirst(TEXT);
        all.forEach(path -> perSecond(path, Duration.ofSeconds(2)));
        var best = new LinkedHashMap<String, Double>();
        for (int round = 0; round < ROUNDS; round++) {
            for (var path : all) {
                best.merge(path, perSecond(path, ROUND), Math::max);
            }
        }
        return PAGES.stream()
                .map(path ->
                        new Figure(
                                path,
                                best.getOrDefault(path, 0.0),
                                best.getOrDefault(TEXT, 0.0),
                                "per s",
                                "ren text"))
                .toList();
    }

    private double perSecond(String path, Duration during) {
        var request = HttpRequest.newBuilder(home.resolve(path)).GET().build();
        var answered = new LongAdder();
        var started = System.nanoTime();
        var end = started + during.toNanos();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CLIENTS; i++) {
                clients.submit(() -> {
                    ask(request, end, answered);
                    return answered;
                });
            }
        }
        return answered.sum() / ((System.nanoTime() - started) / 1e9);
    }

    private static void ask(HttpRequest request, long end, LongAdder answered)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            while (System.nanoTime() < end) {
                var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
                if (answer.statusCode() == 200) {
                    answered.increment();
                }
            }
        }
    }
}
