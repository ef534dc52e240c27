package se.uppdrag.hosting;

import static se.uppdrag.hosting.Words.t;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/// What is asked of the machine and its programs.
final class Machine {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private Machine() {}

    /// Whether a program says that it serves, its database with it.
    static boolean answers(URI health) {
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var question = HttpRequest.newBuilder(health).timeout(PATIENCE).build();
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode()
                    == 200;
        } catch (IOException no) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static boolean portUsed(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return false;
        } catch (IOException used) {
            return true;
        }
    }

    /// How much is left on the disk where a folder is, or where it will be.
    static OptionalLong room(Path folder) {
        for (var at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            if (Files.exists(at)) {
                try {
                    return OptionalLong.of(Files.getFileStore(at).getUsableSpace());
                } catch (IOException e) {
                    return OptionalLong.empty();
                }
            }
        }
        return OptionalLong.empty();
    }

    /// Runs what the organisation has set, by the shell, as it would be written at the terminal.
    static void shell(String command, Duration patience) {
        run(List.of("/bin/sh", "-c", command), command, Map.of(), patience);
    }

    /// @param told what the command is called where it fails
    static void run(
            List<String> command, String told, Map<String, String> more, Duration patience) {
        try {
            // What it starts may live on with what it says, so that is not waited for.
            var said = Files.createTempFile("uppdrag", ".txt");
            try {
                var builder =
                        new ProcessBuilder(command)
                                .redirectErrorStream(true)
                                .redirectOutput(said.toFile());
                builder.environment().putAll(more);
                var process = builder.start();
                process.getOutputStream().close();
                if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                    process.destroyForcibly();
                    throw HostingFailed.failed(
                            t("hosting.command.slow", told, patience.toSeconds()));
                }
                if (process.exitValue() != 0) {
                    throw HostingFailed.failed(
                            t(
                                    "hosting.command.failed",
                                    told,
                                    process.exitValue(),
                                    Files.readString(said).strip()));
                }
            } finally {
                Files.delete(said);
            }
        } catch (IOException e) {
            throw HostingFailed.missing(t("hosting.command.missing", told));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw HostingFailed.failed(t("hosting.command.slow", told, patience.toSeconds()), e);
        }
    }
}
