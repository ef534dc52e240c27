package se.uppdrag.demo;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import se.uppdrag.database.EmbeddedPostgres;
import se.uppdrag.demo.Players.Press;

/// An evening during which 51 members vote and change their votes without end through two instances
/// of the program, and one of them is killed again and again: now the one, now the other.
///
/// @param data the folder of its data; what is in it is used up
/// @param between from one kill to the next; longer where it takes long to start
/// @param out where it says how it goes
record InstancesTrial(Path data, int kills, Duration between, PrintStream out) {

    /// A press a second from each: more than any evening asks.
    static final Duration REST = Duration.ofSeconds(2);

    static final Duration LONGEST = Duration.ofMinutes(3);

    /// What came of it.
    ///
    /// @param attempts how often was pressed, answered or not
    /// @param held what was acknowledged, against what is stored
    /// @param waited how long each member waited after each kill, in milliseconds, until she was
    ///   granted something that she began after it
    record Outcome(long attempts, Acknowledged held, List<Double> waited) {}

    Outcome run() {
        try (var database = EmbeddedPostgres.in(data)) {
            database.ensureDatabase("uppdrag");
            var settings =
                    Instances.settings(
                            database.url("uppdrag"), database.username(), database.password());
            try (var instances = Instances.started(data, 2, settings)) {
                return killed(instances);
            }
        }
    }

    private Outcome killed(Instances instances) {
        var hall = Hall.inAVote(instances.homes().getFirst());
        var waited = new ArrayList<Double>();
        var players = new Players(hall, REST, instances.homes());
        try (players) {
            players.play(_ -> Press::vote);
            for (int kill = 0; kill < kills; kill++) {
                LockSupport.parkNanos(between.toNanos());
                instances.awaitServing();
                // One that has only just come is not left alone with everybody.
                LockSupport.parkNanos(kill == 0 ? 0 : between.dividedBy(4).toNanos());
                var killed = instances.kill(kill % 2);
                players.awaitEverybodySince(killed, LONGEST);
                waited.addAll(players.waited(killed));
                tell(out, kill, players.waited(killed));
            }
        }
        return new Outcome(players.attempts(), Acknowledged.ofAVote(data, players.told()), waited);
    }

    /// What takes minutes says how it goes.
    static void tell(PrintStream out, int time, List<Double> waited) {
        out.printf(
                Locale.of("sv"),
                "  %d: alla tillbaka efter %.1f s%n",
                time + 1,
                waited.stream().mapToDouble(one -> one).max().orElse(0) / 1000);
    }
}
