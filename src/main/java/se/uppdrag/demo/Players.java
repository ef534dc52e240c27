package se.uppdrag.demo;

import java.io.UncheckedIOException;
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
import se.uppdrag.demo.Hall.Member;

/// Members who press all the time, and press again, with the same command, until they are answered.
/// What they were told is remembered, to be held against what is stored.
final class Players implements AutoCloseable {

    static final int GRANTED = 303;
    private static final int REFUSED = 422;
    private static final Duration AGAIN = Duration.ofMillis(100);

    /// @param act the name of the act
    /// @param fields its fields
    record Press(String act, String... fields) {}

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
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<Told> told = new ConcurrentLinkedQueue<>();
    private final AtomicLong attempts = new AtomicLong();
    private volatile boolean playing = true;

    /// @param rest how long at most a member waits between two presses
    Players(Hall hall, Duration rest) {
        this.hall = hall;
        this.rest = rest;
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
                    press(member, next.apply(turn));
                    LockSupport.parkNanos((long) (random.nextDouble() * rest.toNanos()));
                }
                return member;
            });
        }
    }

    /// Sends until there is an answer that says what became of it.
    private void press(Member member, Press press) {
        var command = UUID.randomUUID();
        while (true) {
            attempts.incrementAndGet();
            var begun = System.nanoTime();
            var status = once(command, member, press);
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
