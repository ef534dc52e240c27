package se.uppdrag.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// From nothing to the first answer, on data that are there already; and the memory it then takes,
/// its database with it, when it has been left in peace for a while.
///
/// @param data a folder with a database in it that nobody uses
record StartBench(Path data) {

    private static final int RUNS = 3;

    /// How long it is left in peace.
    private static final Duration REST = Duration.ofMinutes(2);

    /// What a program and its database may hold, MB.
    private static final double MEMORY = 400;

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    List<Figure> measure() {
        double bare = Double.MAX_VALUE;
        double started = Double.MAX_VALUE;
        for (int run = 0; run < RUNS; run++) {
            bare = Math.min(bare, bareJava(ServerProcess.java()));
            started = Math.min(started, start(Duration.ZERO).millis());
        }
        return List.of(
                new Figure(
                        "start till första svar, bäst av 3", started, bare, "ms", "java -version"),
                new Figure(
                        "minne i vila, med databasen",
                        start(REST).megabytes(),
                        MEMORY,
                        "MB",
                        "gränsen"));
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

    /// @param megabytes held by the program and its database
    private record Started(double millis, double megabytes) {}

    private Started start(Duration rest) {
        var before = System.nanoTime();
        try (var server = ServerProcess.start(data, ServerProcess.freePort(), Map.of())) {
            server.serving();
            var millis = (System.nanoTime() - before) / 1e6;
            LockSupport.parkNanos(rest.toNanos());
            var program = ProcessHandle.of(server.pid()).orElseThrow();
            return new Started(
                    millis,
                    Stream.concat(Stream.of(program), program.descendants())
                            .mapToDouble(StartBench::held)
                            .sum());
        }
    }

    /// Of pages that several processes share, each holds its part.
    private static double held(ProcessHandle process) {
        var told = Path.of("/proc", Long.toString(process.pid()), "smaps_rollup");
        try (var lines = Files.lines(told)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .sum();
        } catch (NoSuchFileException over) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
