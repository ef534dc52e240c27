package se.uppdrag.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// The database server of a folder, for somebody who stands beside the program that uses it: asked
/// past every door, and killed.
record DatabaseBeside(Path folder) {

    /// @throws SQLException also where it does not run
    Connection connect() throws SQLException {
        try {
            var port = Files.readAllLines(folder.resolve("cluster/postmaster.pid")).get(3).strip();
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:%s/uppdrag?currentSchema=trail,sitting"
                            .formatted(port),
                    "uppdrag",
                    Files.readString(folder.resolve("password")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Nothing when it has died already.
    Optional<ProcessHandle> process() {
        try {
            var lines = Files.readAllLines(folder.resolve("cluster/postmaster.pid"));
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// `kill -9` of the one that looks after the others, which go when they find out.
    void kill() {
        process()
                .ifPresent(one -> {
                    one.destroyForcibly();
                    // As long as its children answer it is not dead.
                    one.onExit().completeOnTimeout(one, 5, TimeUnit.SECONDS).join();
                });
    }

    /// As when its machine loses its power: all at once.
    void killWhole() {
        process()
                .ifPresent(one -> {
                    var children = one.children().toList();
                    one.destroyForcibly();
                    children.forEach(ProcessHandle::destroyForcibly);
                    CompletableFuture.allOf(
                                    children.stream()
                                            .map(ProcessHandle::onExit)
                                            .toArray(CompletableFuture[]::new))
                            .completeOnTimeout(null, 5, TimeUnit.SECONDS)
                            .join();
                });
    }
}
