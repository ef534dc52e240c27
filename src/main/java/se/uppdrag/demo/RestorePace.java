package se.uppdrag.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import se.uppdrag.backup.RestoreCommand;
import se.uppdrag.database.EmbeddedPostgres;

/// How fast a database of some size is put back, beside how fast the same files are only copied.
///
/// @param data the folder of its data; what is in it is used up
/// @param gigabytes how much is put into it first, of bytes that nothing makes smaller
record RestorePace(Path data, int gigabytes) {

    private static final int PIECE = 4 << 20;

    /// @param bytes of the database's files, as they came back
    /// @param seconds until it had been put back, started and read through
    /// @param plain how long it took to copy them
    record Outcome(long bytes, double seconds, double plain) {

        double pace() {
            return bytes / 1e6 / seconds;
        }

        double plainPace() {
            return bytes / 1e6 / plain;
        }

        /// How long so many bytes would take.
        double seconds(double many) {
            return many / bytes * seconds;
        }
    }

    Outcome run() {
        try (var _ = EmbeddedPostgres.in(data)) {
            fill();
            RestoreTrial.copy(data);
        }
        var place = data.resolveSibling("takt");
        var began = System.nanoTime();
        var arguments =
                List.of(
                        RestoreTrial.copies(data).toString(),
                        "--data",
                        place.toString(),
                        "--nyckel",
                        data.resolve("keys/kopia.key").toString());
        PutBack.said(out -> RestoreCommand.run(arguments, Map.of(), out, out));
        var seconds = (System.nanoTime() - began) / 1e9;
        var plain = copied(place.resolve(EmbeddedPostgres.CLUSTER));
        try {
            return new Outcome(
                    DiskTrial.sizeOf(place.resolve(EmbeddedPostgres.CLUSTER)), seconds, plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            WalkCommand.remove(place);
        }
    }

    private void fill() {
        var random = new Random(1);
        var bytes = new byte[PIECE];
        try (var connection = new DatabaseBeside(data).connect();
                var statement = connection.createStatement()) {
            // What followed before is not there to take this.
            statement.execute(
                    "select pg_drop_replication_slot(slot_name) from pg_replication_slots");
            statement.execute("create table public.fyllnad (innehall bytea)");
            statement.execute(
                    "alter table public.fyllnad alter column innehall set storage external");
            try (var insert =
                    connection.prepareStatement("insert into public.fyllnad values (?)")) {
                for (long left = gigabytes * 1_000_000_000L; left > 0; left -= PIECE) {
                    random.nextBytes(bytes);
                    insert.setBytes(1, bytes);
                    insert.execute();
                }
            }
            statement.execute("checkpoint");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @return seconds until the copy lay on the disk
    private static double copied(Path cluster) {
        var to = cluster.resolveSibling("kopia");
        var began = System.nanoTime();
        var line = "cp -a %s %s && sync -f %s".formatted(cluster, to, to);
        try {
            var ended = new ProcessBuilder("sh", "-c", line).inheritIO().start().onExit().join();
            if (ended.exitValue() != 0 || !Files.exists(to)) {
                throw new IOException(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (System.nanoTime() - began) / 1e9;
    }
}
