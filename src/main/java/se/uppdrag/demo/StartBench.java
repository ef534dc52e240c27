package se.uppdrag.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// From nothing to the first answer, on data that are there already; and the memory it then takes.
///
/// @param data a folder with a database in it that nobody uses
record StartBench(Path data) {

    private static final int RUNS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    List<Figure> measure() {
        double bare = Double.MAX_VALUE;
        double started = Double.MAX_VALUE;
        double memory = Double.MAX_VALUE;
        for (int run = 0; run < RUNS; run++) {
            bare = Math.min(bare, bareJava(ServerProcess.java()));
            var one = start();
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
    private double[] start() {
        var before = System.nanoTime();
        try (var server = ServerProcess.start(data, ServerProcess.freePort(), Map.of())) {
            server.serving();
            return new double[] {(System.nanoTime() - before) / 1e6, resident(server.pid())};
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double resident(long process) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
