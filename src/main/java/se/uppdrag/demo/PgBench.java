package se.uppdrag.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import se.uppdrag.database.DatabaseAddress;

/// PostgreSQL's own `pgbench`, where the machine has it: rows stored one at a time, by a program
/// that does nothing else.
record PgBench(DatabaseAddress database) {

    private static final int SECONDS = 3;
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    /// @param table with the columns of the row
    /// @param protocol `simple`, which it has when nothing is said: the text is read anew for each
    ///   row; or `prepared`, once
    /// @return rows a second over so many connections; nothing where there is no `pgbench`
    OptionalDouble rowsASecond(String table, int connections, String protocol) {
        var address = URI.create(database.url().substring("jdbc:".length()).split("\\?", 2)[0]);
        try {
            var script = Files.createTempFile("row", ".sql");
            try {
                Files.writeString(
                        script,
                        "insert into %s values (gen_random_uuid(), 'YES');".formatted(table));
                var command =
                        new ProcessBuilder(
                                "pgbench",
                                "--no-vacuum",
                                "--protocol=" + protocol,
                                "--client=" + connections,
                                "--jobs=2",
                                "--time=" + SECONDS,
                                "--file=" + script,
                                "--host=" + address.getHost(),
                                "--port=" + address.getPort(),
                                "--username=" + database.username(),
                                address.getPath().substring(1));
                command.environment().put("PGPASSWORD", database.password());
                return rate(command, script);
            } finally {
                Files.delete(script);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OptionalDouble rate(ProcessBuilder command, Path script) throws IOException {
        var told = Files.createTempFile(script.getParent(), "pgbench", ".txt");
        try {
            var process = command.redirectErrorStream(true).redirectOutput(told.toFile()).start();
            process.waitFor(SECONDS * 10L, TimeUnit.SECONDS);
            var found = RATE.matcher(Files.readString(told));
            return found.find()
                    ? OptionalDouble.of(Double.parseDouble(found.group(1)))
                    : OptionalDouble.empty();
        } catch (IOException none) {
            // The machine has no such program.
            return OptionalDouble.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            Files.delete(told);
        }
    }
}
