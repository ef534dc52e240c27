package se.uppdrag.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.uppdrag.backup.RestoreCommand;
import se.uppdrag.database.EmbeddedPostgres;
import se.uppdrag.demo.Players.Told;
import se.uppdrag.demo.RestoreTrial.Taken;
import se.uppdrag.evidence.VerifyCommand;
import se.uppdrag.law.SwedishTime;

/// A copy put back beside what is in use, by the commands that an operator has, and held against
/// what members were told, the book it was copied from, and checkpoints kept outside.
///
/// @param data the folder that is in use
/// @param copies the folder of copies
record PutBack(Path data, Path copies) {

    /// How far behind the copy of the log may be, and a little.
    private static final Duration BEHIND = Duration.ofSeconds(12);

    /// @param lost acknowledged before the moment and not there
    /// @param tail acknowledged and not there, as they came after it
    /// @param wrong what did not agree with the book, a checkpoint, or what was said of the tail
    /// @param seconds how long it took until it was read through
    record Found(long lost, long tail, List<String> wrong, double seconds) {}

    /// Runs a command and gives what it said.
    interface Saying {
        int run(PrintStream out);
    }

    /// @param told until now
    Found put(Taken taken, List<Told> told) {
        var begun = System.nanoTime();
        var place = restored(taken);
        var seconds = (System.nanoTime() - begun) / 1e9;
        var wrong = new ArrayList<String>();
        var book = book(data);
        var back = whole(place);
        var head = back.values().stream().mapToLong(one -> one).max().orElse(0);
        checkpoints(taken, place, head, wrong);
        // What came in the last seconds before a disaster may be gone, and nothing else.
        var sure =
                taken.till() == null ? Math.max(taken.at(), begun - BEHIND.toNanos()) : taken.at();
        long lost = 0;
        long tail = 0;
        for (var one : told.stream().filter(Told::granted).toList()) {
            var there = back.get(one.command());
            if (there == null) {
                tail++;
                lost += one.answered() < sure ? 1 : 0;
                if (book.getOrDefault(one.command(), 0L) <= head) {
                    wrong.add(taken.name() + ": a hole in the book at " + one.command());
                }
            } else if (!there.equals(book.get(one.command()))
                    || taken.till() != null && one.begun() > taken.at()) {
                wrong.add(taken.name() + ": there, and should not be: " + one.command());
            }
        }
        WalkCommand.remove(place);
        return new Found(lost, tail, wrong, seconds);
    }

    private Path restored(Taken taken) {
        var place = data.resolveSibling("ater");
        var arguments =
                new ArrayList<>(
                        List.of(
                                copies.toString(),
                                "--data",
                                place.toString(),
                                "--kopia",
                                taken.name(),
                                "--nyckel",
                                data.resolve("keys/kopia.key").toString()));
        if (taken.till() != null) {
            var local = LocalDateTime.ofInstant(taken.till(), SwedishTime.ZONE);
            arguments.addAll(List.of("--till", local.toString()));
        }
        try {
            Files.createDirectories(place);
            // The same server; it need not be unpacked again.
            Files.createSymbolicLink(
                    place.resolve(EmbeddedPostgres.PROGRAM),
                    data.resolve(EmbeddedPostgres.PROGRAM).toRealPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        said(out -> RestoreCommand.run(arguments, Map.of(), out, out));
        return place;
    }

    /// The checkpoint from before must agree with it; the one from after must tell how much is
    /// gone.
    private static void checkpoints(Taken taken, Path place, long head, List<String> wrong) {
        var before = verified(place, taken.before().file());
        if (before.code() != 0) {
            wrong.add(taken.name() + ": " + before.said());
        }
        var after = verified(place, taken.after().file());
        var gone = taken.after().acts() - head;
        var exact =
                gone > 0
                        ? after.code() != 0
                                && after.said().contains(": %d händelser i slutet".formatted(gone))
                        : after.code() == 0;
        if (!exact) {
            wrong.add(
                    "%s: %d are gone, and it said %s".formatted(taken.name(), gone, after.said()));
        }
    }

    private record Verified(int code, String said) {}

    private static Verified verified(Path place, Path checkpoint) {
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        var arguments = List.of(place.toString(), "--kontrollpunkt", checkpoint.toString());
        var code = VerifyCommand.run(arguments, Map.of(), out, out);
        return new Verified(code, bytes.toString(StandardCharsets.UTF_8));
    }

    /// @throws IllegalStateException where it did not go well
    static String said(Saying saying) {
        var bytes = new ByteArrayOutputStream();
        var code = saying.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        var said = bytes.toString(StandardCharsets.UTF_8);
        if (code != 0) {
            throw new IllegalStateException(said);
        }
        return said;
    }

    private static Map<UUID, Long> whole(Path place) {
        try (var _ = EmbeddedPostgres.in(place)) {
            return book(place);
        }
    }

    /// The acts by their commands, with their places in the book.
    private static Map<UUID, Long> book(Path folder) {
        try (var connection = new DatabaseBeside(folder).connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select command, seq from entry")) {
            var book = new HashMap<UUID, Long>();
            while (rows.next()) {
                book.put(rows.getObject(1, UUID.class), rows.getLong(2));
            }
            return book;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
