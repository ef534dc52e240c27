package se.uppdrag.demo;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import se.uppdrag.backup.BackupCommand;
import se.uppdrag.demo.Players.Press;
import se.uppdrag.demo.Players.Told;

/// An evening during which 51 members vote and change their votes without end, whole copies are
/// taken, and each is put back beside, with the log after it, to a random moment or to the last
/// there is. What comes back is held against what members were told, and against checkpoints that
/// were kept outside before the moment and after it.
///
/// @param data the folder of its data; what is in it is used up
/// @param times how many copies
/// @param out where it says how it goes
record RestoreTrial(Path data, int times, long seed, PrintStream out) {

    /// How far behind the copy of the log may be, and a little.
    private static final Duration BEHIND = Duration.ofSeconds(12);

    /// A copy that has been taken, and the moment it is to be put back to.
    ///
    /// @param till the moment; nothing for the last there is
    /// @param at the same moment as members' presses count, or when the copy was begun
    /// @param before a checkpoint kept outside before the moment
    /// @param after one from after it
    record Taken(
            String name,
            @Nullable Instant till,
            long at,
            Outside.Kept before,
            Outside.Kept after) {}

    /// What came of it.
    ///
    /// @param acknowledged how many acts were
    /// @param found what was put back, each
    record Outcome(long acknowledged, List<PutBack.Found> found) {

        long lost() {
            return found.stream().mapToLong(PutBack.Found::lost).sum();
        }

        /// Acknowledged after the moments they were put back to.
        long tail() {
            return found.stream().mapToLong(PutBack.Found::tail).sum();
        }

        List<String> wrong() {
            return found.stream().flatMap(one -> one.wrong().stream()).toList();
        }
    }

    Outcome run() {
        var random = new Random(seed);
        var found = new ArrayList<PutBack.Found>();
        try (var server = ServerProcess.start(data, ServerProcess.freePort(), Map.of()).serving()) {
            var hall = Hall.inAVote(server.home());
            var players = new Players(hall, InstancesTrial.REST);
            var outside = new Outside(server.home(), data.resolveSibling("kontrollpunkter"));
            try (players) {
                players.play(_ -> Press::vote);
                for (int time = 0; time < times; time++) {
                    var taken = taken(outside, random, time % 2 == 0);
                    if (taken.till() != null) {
                        pause(Math.max(0, taken.at() + BEHIND.toNanos() - System.nanoTime()));
                    }
                    found.add(new PutBack(data, copies(data)).put(taken, players.told()));
                    out.printf(
                            Locale.of("sv"),
                            "  %d: tillbaka på %.1f s%n",
                            time + 1,
                            found.getLast().seconds());
                }
            }
            return new Outcome(players.told().stream().filter(Told::granted).count(), found);
        }
    }

    /// @param moment whether it is to be put back to a random moment after it, or to the last
    private Taken taken(Outside outside, Random random, boolean moment) {
        var before = outside.checkpoint();
        var begun = System.nanoTime();
        var name = copy(data);
        // Also a moment just after the copy has ended.
        pause(2_000_000L + random.nextInt(1_500_000_000));
        // PostgreSQL's clock is the machine's, and the moment is said to the millisecond.
        var till = moment ? Instant.now().truncatedTo(ChronoUnit.MILLIS) : null;
        var at = moment ? System.nanoTime() : begun;
        pause(random.nextInt(1_000_000_000));
        return new Taken(name, till, at, before, outside.checkpoint());
    }

    /// @return the name of the copy
    static String copy(Path data) {
        var arguments = List.of(copies(data).toString(), "--data", data.toString());
        var said = PutBack.said(out -> BackupCommand.run(arguments, Map.of(), out, out));
        return said.replaceFirst("(?s).*?(\\d{4}-\\d\\d-\\d\\dT\\d{6}Z).*", "$1");
    }

    /// Where the demonstration keeps its copies.
    static Path copies(Path data) {
        return data.resolveSibling(data.getFileName() + "-kopior");
    }

    private static void pause(long nanos) {
        LockSupport.parkNanos(nanos);
    }
}
