package se.uppdrag.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// From nothing to the first answer, on data that are there already; and the memory it then takes.
///
/// @param data a folder with a database in it that nobody uses
record StartBench(Path data) {

    private static final int RUNS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    List<Figure> measure() {
        var java = ProcessHandle.current().info().command().orElse("java");
        var jar = System.getProperty("java.class.path");
        double bare = Double.MAX_VALUE;
        double started = Double.MAX_VALUE;
        double memory = Double.MAX_VALUE;
        for (int run = 0; run < RUNS; run++) {
            bare = Math.min(bare, bareJava(java));
            var one = start(java, jar);
            started = Math.min(started, one[0]);
            memory = Math.min(memory, one[1]);
        }
        return List.of(
                new Figure(
                        "start till första svar, bäst av 3", started, bare, "ms", "java -version"),
                new Figure(
                        "minne efter start",
                        memory,
                        Runtime.getRuntime().maxMemory() / 1048576.0,
                        "MB",
                        "tilldelat minne"));
    }

    private static double bareJava(String java) {
        var before = System.nanoTime();
        run(new ProcessBuilder(java, "-version"));
        return (System.nanoTime() - before) / 1e6;
    }

    private static void run(ProcessBuilder command) {
        try {
            var process =
                    command.redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// @return milliseconds to the first answer, and megabytes resident then
    private double[] start(String java, String jar) {
        try {
            int port;
            try (var socket = new ServerSocket(0)) {
                port = socket.getLocalPort();
            }
            // As this very program was started.
            var arguments = new ArrayList<>(List.of(java));
            arguments.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
            arguments.addAll(List.of("-jar", jar, "demo"));
            arguments.addAll(List.of("--port", Integer.toString(port), "--data", data.toString()));
            var before = System.nanoTime();
            var process =
                    new ProcessBuilder(arguments)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            try {
                answers(URI.create("http://localhost:" + port + "/halsa"), process);
                return new double[] {(System.nanoTime() - before) / 1e6, resident(process.pid())};
            } finally {
                process.destroy();
                process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void answers(URI health, Process process)
            throws IOException, InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end && process.isAlive()) {
                try {
                    var answer =
                            client.send(
                                    HttpRequest.newBuilder(health).build(),
                                    HttpResponse.BodyHandlers.discarding());
                    if (answer.statusCode() == 200) {
                        return;
                    }
                } catch (ConnectException notYet) {
                    LockSupport.parkNanos(10_000_000);
                }
            }
        }
        throw new IllegalStateException("The program did not start");
    }

    private static double resident(long process) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
