package se.uppdrag.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/// The demonstration in a process of its own, started as this very program was, so that it can be
/// killed. It answers before it has filled an empty folder, so the folder is filled beforehand.
final class ServerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(600);

    private final Process process;
    private final URI home;

    private ServerProcess(Process process, URI home) {
        this.process = process;
        this.home = home;
    }

    /// @param data the folder of its data
    /// @param settings from the environment; by them it finds a database that is not its own
    static ServerProcess start(Path data, int port, Map<String, String> settings) {
        return start(List.of(), data, port, settings);
    }

    /// @param before what the program is started by, such as `unshare`; it must become the program
    static ServerProcess start(
            List<String> before, Path data, int port, Map<String, String> settings) {
        var command = new ArrayList<>(before);
        command.addAll(
                command("demo", "--port", Integer.toString(port), "--data", data.toString()));
        var builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(
                                ProcessBuilder.Redirect.appendTo(
                                        data.resolveSibling("program.log").toFile()));
        builder.environment().putAll(settings);
        try {
            return new ServerProcess(builder.start(), URI.create("http://localhost:" + port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// This program again, with other arguments.
    static List<String> command(String... arguments) {
        var command = new ArrayList<>(List.of(java()));
        command.addAll(
                ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                        .filter(argument -> !argument.startsWith("-agentlib"))
                        .filter(argument -> !argument.startsWith("-javaagent"))
                        .toList());
        command.addAll(program());
        command.addAll(List.of(arguments));
        return command;
    }

    static String java() {
        return ProcessHandle.current().info().command().orElse("java");
    }

    /// The jar, or in a test the folders of the classes.
    private static List<String> program() {
        var path = System.getProperty("java.class.path");
        if (path.endsWith(".jar") && !path.contains(System.getProperty("path.separator"))) {
            return List.of("-jar", path);
        }
        var classes =
                Arrays.stream(path.split(System.getProperty("path.separator")))
                        .filter(part -> !part.endsWith("test-classes"))
                        .collect(Collectors.joining(System.getProperty("path.separator")));
        return List.of("-cp", classes, "se.uppdrag.Uppdrag");
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI home() {
        return home;
    }

    long pid() {
        return process.pid();
    }

    /// Waits until it answers, its database with it.
    ServerProcess serving() {
        var end = System.nanoTime() + PATIENCE.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end && process.isAlive()) {
                if (answers(client)) {
                    return this;
                }
                LockSupport.parkNanos(10_000_000);
            }
        }
        throw new IllegalStateException("The program did not start");
    }

    private boolean answers(HttpClient client) {
        try {
            var health =
                    HttpRequest.newBuilder(home.resolve("/halsa"))
                            .timeout(Duration.ofSeconds(5))
                            .build();
            return client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    /// `kill -9`: it has no say.
    void kill() {
        process.destroyForcibly();
        await();
    }

    @Override
    public void close() {
        process.destroy();
        await();
    }

    private void await() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("The program did not stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
