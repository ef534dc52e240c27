package se.uppdrag.safety;

import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;
import se.uppdrag.access.SignedIn;

/// The keys that are open now, in memory and nowhere else. Sessions are kept in the database, so
/// nothing of this is in them: whoever has unlocked holds a ticket in a cookie of its own. A key
/// that has not been used for a while, or whose holder signs out, is wiped.
@Component
class Keyring implements DisposableBean {

    static final Duration IDLE = Duration.ofMinutes(15);
    private static final Duration SWEEP = Duration.ofSeconds(20);

    /// An open key.
    ///
    /// @param holder who unlocked it; nobody for one who came with a receipt
    /// @param keys the keys of the reports it opens
    static final class Open {

        private final @Nullable UUID holder;
        private final Sealing.Pair pair;
        private final Map<UUID, byte[]> keys = new ConcurrentHashMap<>();
        private final Map<UUID, Integer> tried = new ConcurrentHashMap<>();
        private String receipt = "";
        private volatile long used = System.nanoTime();

        Open(@Nullable UUID holder, Sealing.Pair pair) {
            this.holder = holder;
            this.pair = pair;
        }

        Optional<UUID> holder() {
            return Optional.ofNullable(holder);
        }

        Sealing.Pair pair() {
            return pair;
        }

        Optional<byte[]> key(UUID report) {
            return Optional.ofNullable(keys.get(report));
        }

        List<UUID> reports() {
            return List.copyOf(keys.keySet());
        }

        boolean tried(UUID report, int generation) {
            return Integer.valueOf(generation).equals(tried.get(report));
        }

        void found(UUID report, int generation, Optional<byte[]> key) {
            tried.put(report, generation);
            keys.remove(report);
            key.ifPresent(one -> keys.put(report, one));
        }

        /// The code of a report that was just made, to be written down; empty otherwise.
        String receipt() {
            return receipt;
        }

        void remember(String code) {
            receipt = code;
        }

        void forgetReceipt() {
            receipt = "";
        }

        private void wipe() {
            Arrays.fill(pair.secret(), (byte) 0);
            keys.values().forEach(key -> Arrays.fill(key, (byte) 0));
            keys.clear();
            receipt = "";
        }
    }

    private final Map<String, Open> open = new ConcurrentHashMap<>();
    private final ScheduledExecutorService sweeper =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("keyring").factory());

    Keyring() {
        sweeper.scheduleWithFixedDelay(
                () -> sweep(System.nanoTime()),
                SWEEP.toSeconds(),
                SWEEP.toSeconds(),
                TimeUnit.SECONDS);
    }

    /// @return the ticket
    String add(Open one) {
        var ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(Sealing.random(32));
        open.put(ticket, one);
        return ticket;
    }

    /// The open key behind the ticket, if it is the reader's own.
    Optional<Open> find(String ticket, @Nullable SignedIn reader) {
        var found = Optional.ofNullable(open.get(ticket)).filter(one -> own(one, reader));
        found.ifPresent(one -> one.used = System.nanoTime());
        return found;
    }

    /// A receipt opens for whoever holds its ticket; a reader's key for the reader alone.
    private static boolean own(Open one, @Nullable SignedIn reader) {
        return one.holder == null || reader != null && one.holder.equals(reader.id());
    }

    void remove(String ticket) {
        var found = open.remove(ticket);
        if (found != null) {
            found.wipe();
        }
    }

    /// Everything that is open for the reader is closed.
    void close(UUID holder) {
        open.entrySet().stream()
                .filter(one -> holder.equals(one.getValue().holder))
                .map(Map.Entry::getKey)
                .toList()
                .forEach(this::remove);
    }

    /// Every key that a reader has open now.
    List<Open> readers() {
        return open.values().stream().filter(one -> one.holder != null).toList();
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedIn who) {
            close(who.id());
        }
    }

    void sweep(long now) {
        open.entrySet().stream()
                .filter(one -> now - one.getValue().used > IDLE.toNanos())
                .map(Map.Entry::getKey)
                .toList()
                .forEach(this::remove);
    }

    int size() {
        return open.size();
    }

    @Override
    public void destroy() {
        sweeper.shutdownNow();
        List.copyOf(open.keySet()).forEach(this::remove);
    }
}
