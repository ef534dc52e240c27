package se.uppdrag.demo;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import se.uppdrag.demo.Hall.Member;

/// The pages that are open in the hall, each with the stream that keeps it fresh: every member's
/// own, and those of everybody who follows.
final class Screens implements AutoCloseable {

    private static final String SEQUENCE = "id: ";
    private static final long PATIENCE_NANOS = 30_000_000_000L;

    /// One page. It comes back by itself when its stream is lost, as a browser does.
    private static final class Screen {

        private final Visitor visitor;
        private final String stream;
        private volatile long shows;
        private volatile long since;
        private volatile int lost;

        Screen(Visitor visitor, String stream) {
            this.visitor = visitor;
            this.stream = stream;
        }

        void follow(Screens all) {
            while (!all.closed) {
                try (Stream<String> lines =
                        visitor.follows(stream, shows == 0 ? "" : Long.toString(shows))) {
                    lines.filter(line -> line.startsWith(SEQUENCE)).forEach(this::note);
                } catch (RuntimeException gone) {
                    // It is asked for again.
                }
                if (!all.closed) {
                    lost++;
                    LockSupport.parkNanos(500_000_000);
                }
            }
        }

        private void note(String line) {
            since = System.nanoTime();
            shows = Long.parseLong(line.substring(SEQUENCE.length()).strip());
        }
    }

    private final List<Screen> screens = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean closed;

    /// @param followers how many follow without being members
    Screens(URI home, String meeting, List<Member> members, int followers) {
        for (var member : members) {
            screens.add(new Screen(member.visitor(), meeting + "/ledamot/strom"));
        }
        var everybody = new Visitor(home);
        screens.add(new Screen(everybody, meeting + "/skarm/strom"));
        for (int i = 0; i < followers; i++) {
            screens.add(new Screen(everybody, meeting + "/live/strom"));
        }
        for (var screen : screens) {
            threads.add(Thread.ofVirtual().name("screen").start(() -> screen.follow(Screens.this)));
        }
    }

    /// Waits until every page shows the event, or has had its time.
    ///
    /// @return milliseconds from the moment until each page showed it; those that never did are not
    ///   among them
    double[] until(long event, long moment) {
        var end = System.nanoTime() + PATIENCE_NANOS;
        while (screens.stream().anyMatch(one -> one.shows < event) && System.nanoTime() < end) {
            LockSupport.parkNanos(1_000_000);
        }
        return screens.stream()
                .filter(one -> one.shows >= event)
                .mapToDouble(one -> Math.max(0, (one.since - moment) / 1e6))
                .sorted()
                .toArray();
    }

    int size() {
        return screens.size();
    }

    /// How many streams were lost and asked for again.
    int lost() {
        return screens.stream().mapToInt(one -> one.lost).sum();
    }

    @Override
    public void close() {
        closed = true;
        threads.forEach(Thread::interrupt);
    }
}
