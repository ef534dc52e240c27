package se.uppdrag.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// Processes of a database server that died: each goes when it next looks up from its work. Until
/// then it may write, and a new server on the same files would not know of it.
final class Survivors {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Survivors() {}

    /// Waits until nobody works in the folder of the database.
    static void waitFor(Path cluster) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (ProcessHandle.allProcesses().anyMatch(process -> worksIn(process, cluster))) {
            if (System.nanoTime() > end) {
                throw new DatabaseStartFailed(
                        "En tidigare databasserver har kvar processer i " + cluster + ".");
            }
            Commands.pause();
        }
    }

    /// Every process of the server stands in the folder of its data; one that is dead stands
    /// nowhere.
    private static boolean worksIn(ProcessHandle process, Path cluster) {
        try {
            var folder = Path.of("/proc", Long.toString(process.pid()), "cwd");
            return Files.readSymbolicLink(folder).equals(cluster);
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }
}
