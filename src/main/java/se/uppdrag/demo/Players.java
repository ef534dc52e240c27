package se.uppdrag.demo;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.uppdrag.demo.Hall.Member;

/// Members who press all the time, and press again, with the same command, until they are answered.
/// What they were told is remembered, to be held against what is stored.
final class Players implements AutoCloseable {

    static final int GRANTED = 303;
    private static final int REFUSED = 422;
    private static final Duration AGAIN = Duration.ofMillis(100);

    /// @param act the name of the act
    /// @param fields its fields
    record Press(String act, String... fields) {

        /// Yes, no, yes again: each is a new line in the log.
        static Press vote(int turn) {
            return new Press("rosta", "fraga", "1", "sida", turn % 2 == 0 ? "YES" : "NO");
        }
    }

    /// What a member was told.
    ///
    /// @param begun when the attempt that was answered began
    record Told(UUID command, String member, String act, int status, long begun, long answered) {

        boolean granted() {
            return status == GRANTED;
        }
    }

    private final Hall hall;
    private final Duration rest;
    private final List<URI> homes;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<Told> told = new ConcurrentLinkedQueue<>();
    private final AtomicLong attempts = new AtomicLong();
    private volatile boolean playing = true;

    /// @param rest how long at most a member waits between two presses
    Players(Hall hall, Duration rest) {
        this(hall, rest, List.of());
    }

    /// As behind something that shares out those who come: a press goes now to one instance of the
    /// program, now to another, and what was not answered is sent again to the next.
    ///
    /// @param homes the instances; none when everybody stays where she came in
    Players(Hall hall, Duration rest, List<URI> homes) {
        this.hall = hall;
        this.rest = rest;
        this.homes = homes;
    }

    /// Everybody begins to press.
    ///
    /// @param presses what a member presses the first time, the second, and so on
    void play(Function<Member, Function<Integer, Press>> presses) {
        for (var member : hall.members()) {
            var next = presses.apply(member);
            var random = new Random(member.id().hashCode());
            threads.submit(() -> {
                for (int turn = 0; playing; turn++) {
                    press(member, next.apply(turn), turn + member.id().hashCode());
                    LockSupport.parkNanos((long) (random.nextDouble() * rest.toNanos()));
                }
                return member;
            });
        }
    }

    /// Sends until there is an answer that says what became of it.
    private void press(Member member, Press press, int first) {
        var command = UUID.randomUUID();
        for (int attempt = first; ; attempt++) {
            attempts.incrementAndGet();
            var begun = System.nanoTime();
            var status = once(command, at(member, attempt), press);
            if (status == GRANTED || status == REFUSED) {
                told.add(
                        new Told(
                                command,
                                member.id(),
                                press.act(),
                                status,
                                begun,
                                System.nanoTime()));
                return;
            }
            LockSupport.parkNanos(AGAIN.toNanos());
        }
    }

    private Member at(Member member, int attempt) {
        return homes.isEmpty()
                ? member
                : member.at(homes.get(Math.floorMod(attempt, homes.size())));
    }

    /// @return 0 when nothing came back
    private int once(UUID command, Member member, Press press) {
        try {
            return hall.act(command, member, "ledamot", press.act(), press.fields());
        } catch (UncheckedIOException lost) {
            return 0;
        }
    }

    /// Whether an attempt that began after the moment has been granted.
    boolean grantedSince(long moment) {
        return told.stream().anyMatch(one -> one.granted() && one.begun() > moment);
    }

    /// Waits until an attempt that began after the moment has been granted.
    void awaitGrantedSince(long moment) {
        while (!grantedSince(moment)) {
            LockSupport.parkNanos(AGAIN.toNanos());
        }
    }

    /// How long each waited from a moment until she was granted something that she began after it,
    /// in milliseconds; only those who have been.
    List<Double> waited(long moment) {
        return told.stream()
                .filter(one -> one.granted() && one.begun() > moment)
                .collect(
                        Collectors.toMap(
                                Told::member, one -> (one.answered() - moment) / 1e6, Math::min))
                .values()
                .stream()
                .toList();
    }

    /// Waits until every member has been granted something that she began after the moment.
    ///
    /// @throws IllegalStateException when somebody has not in time
    void awaitEverybodySince(long moment, Duration atMost) {
        while (waited(moment).size() < hall.members().size()) {
            if (System.nanoTime() - moment > atMost.toNanos()) {
                throw new IllegalStateException(
                        "%d of %d members have been answered since"
                                .formatted(waited(moment).size(), hall.members().size()));
            }
            LockSupport.parkNanos(AGAIN.toNanos());
        }
    }

    List<Told> told() {
        return List.copyOf(told);
    }

    /// How often was pressed, answered or not.
    long attempts() {
        return attempts.get();
    }

    /// Nobody begins anything new; what is under way is seen through.
    @Override
    public void close() {
        playing = false;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(5, TimeUnit.MINUTES)) {
                throw new IllegalStateException("Members still wait for an answer");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
