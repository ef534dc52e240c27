package se.uppdrag.hosting;

import static se.uppdrag.hosting.Words.t;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// One of PostgreSQL's own programs while it runs, with a password that is not among its arguments.
final class Running implements AutoCloseable {

    private final Process process;
    private final Path said;
    private final String name;

    private Running(Process process, Path said, String name) {
        this.process = process;
        this.said = said;
        this.name = name;
    }

    static Running start(List<String> command, String password) throws IOException {
        var said = Files.createTempFile("uppdrag", ".txt");
        var builder = new ProcessBuilder(command).redirectError(said.toFile());
        builder.environment().put("PGPASSWORD", password);
        try {
            return new Running(builder.start(), said, command.getFirst());
        } catch (IOException e) {
            Files.delete(said);
            throw HostingFailed.missing(t("hosting.command.missing", command.getFirst()));
        }
    }

    InputStream output() {
        return process.getInputStream();
    }

    OutputStream input() {
        return process.getOutputStream();
    }

    /// @throws IOException with what it said where it did not end well
    void ended() throws IOException {
        try {
            var status = process.waitFor();
            if (status != 0) {
                throw new IOException(
                        t("hosting.command.failed", name, status, Files.readString(said).strip()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(t("hosting.interrupted"), e);
        }
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        Files.deleteIfExists(said);
    }
}
