package se.uppdrag.demo;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import se.uppdrag.database.EmbeddedPostgres;
import se.uppdrag.demo.InstancesTrial.Outcome;
import se.uppdrag.demo.Players.Press;

/// An evening during which 51 members vote and change their votes without end through two instances
/// of the program, and their database dies for good: a second server, which had followed it, takes
/// over. Then a third follows that one, and so on.
///
/// @param data the folder of its data; what is in it is used up
/// @param between how long is voted with a server that follows before the first dies
/// @param out where it says how it goes
record SwitchTrial(Path data, int times, Duration between, PrintStream out) {

    Outcome run() {
        var servers = new ArrayDeque<EmbeddedPostgres>();
        servers.add(EmbeddedPostgres.in(data));
        servers.getFirst().ensureDatabase("uppdrag");
        var waited = new ArrayList<Double>();
        try (var instances = Instances.started(data, 2, followed(servers, 0))) {
            var hall = Hall.inAVote(instances.homes().getFirst());
            var players = new Players(hall, InstancesTrial.REST, instances.homes());
            try (players) {
                players.play(_ -> Press::vote);
                for (int time = 0; time < times; time++) {
                    if (time > 0) {
                        instances.change(followed(servers, time));
                    }
                    LockSupport.parkNanos(between.toNanos());
                    var killed = System.nanoTime();
                    new DatabaseBeside(servers.getFirst().folder()).killWhole();
                    Standby.promote(servers.getLast());
                    players.awaitEverybodySince(killed, InstancesTrial.LONGEST);
                    waited.addAll(players.waited(killed));
                    InstancesTrial.tell(out, time, players.waited(killed));
                    servers.removeFirst().close();
                }
            }
            return new Outcome(
                    players.attempts(),
                    Acknowledged.ofAVote(servers.getFirst().folder(), players.told()),
                    waited);
        } finally {
            servers.forEach(EmbeddedPostgres::close);
        }
    }

    /// Adds a server that follows the one there is.
    ///
    /// @return how the program finds both
    private Map<String, String> followed(Deque<EmbeddedPostgres> servers, int time) {
        var one = servers.getFirst();
        var other = Standby.following(one.folder(), data.resolveSibling("reserv-" + time));
        servers.addLast(other);
        return Instances.settings(either(one, other), one.username(), one.password());
    }

    /// Whichever of them takes what is written.
    private static String either(EmbeddedPostgres one, EmbeddedPostgres other) {
        var first = one.url("uppdrag");
        var second = other.url("uppdrag");
        var at = second.indexOf("//") + 2;
        var host = second.substring(at, second.indexOf('/', at));
        return first.replace("/uppdrag", "," + host + "/uppdrag?targetServerType=primary");
    }
}
