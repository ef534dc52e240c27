package se.uppdrag.web;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How far what is committed has come, as the database itself says it: a text that is the same as
/// long as no transaction has ended, whichever instance or program it was made by.
///
/// It is what PostgreSQL calls a snapshot. Two that are alike let the same transactions be seen, so
/// whatever was read under the one is what would be read under the other. Nothing has to tell that
/// it has changed something, and so nothing can forget to.
@Component
class Watermark {

    private static final double BY_CHANCE = Duration.ofSeconds(1).toNanos();

    /// @param until when it is changed, on the machine's own clock
    private record Chance(long number, long until) {}

    private final SecureRandom random = new SecureRandom();
    private volatile Chance chance = new Chance(0, System.nanoTime());

    private final JdbcClient jdbc;
    private final Object gathering = new Object();
    private final ReentrantLock asking = new ReentrantLock();
    private @Nullable CompletableFuture<String> gathered;

    Watermark(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Asked of the database after this was called, once for all who came before it was asked: a
    /// thousand readers at once are a few questions.
    String now() {
        CompletableFuture<String> ours;
        boolean first;
        synchronized (gathering) {
            first = gathered == null;
            ours = gathered == null ? new CompletableFuture<>() : gathered;
            gathered = ours;
        }
        if (first) {
            ask(ours);
        }
        try {
            return ours.join() + '/' + byChance();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void ask(CompletableFuture<String> ours) {
        asking.lock();
        try {
            synchronized (gathering) {
                // Whoever comes from here on may have seen something newer.
                gathered = null;
            }
            ours.complete(
                    jdbc.sql("select pg_current_snapshot()::text").query(String.class).single());
        } catch (RuntimeException e) {
            ours.completeExceptionally(e);
        } finally {
            asking.unlock();
        }
    }

    /// Without memory: that it is long since the last change says nothing of the next.
    private long byChance() {
        var now = chance;
        var time = System.nanoTime();
        if (time - now.until() > 0) {
            now =
                    new Chance(
                            random.nextLong(),
                            time + (long) (-Math.log(1 - random.nextDouble()) * BY_CHANCE));
            chance = now;
        }
        return now.number();
    }
}
