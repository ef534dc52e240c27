package se.uppdrag.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// Runs a program to its end and keeps what it said for the error message.
final class Commands {

    private Commands() {}

    /// A short wait between two attempts to reach a server that is starting.
    static void pause() {
        LockSupport.parkNanos(20_000_000);
    }

    static void run(List<String> command, Path folder) {
        try {
            var process =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .start();
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new DatabaseStartFailed(
                        "Kommandot "
                                + String.join(" ", command)
                                + " misslyckades: "
                                + said.strip());
            }
        } catch (IOException e) {
            throw new DatabaseStartFailed("Kommandot " + command.getFirst() + " saknas.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseStartFailed("Starten avbröts.", e);
        }
    }
}
