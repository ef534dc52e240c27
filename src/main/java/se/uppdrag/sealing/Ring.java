package se.uppdrag.sealing;

import java.time.Duration;
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
import se.uppdrag.access.SignedIn;

/// The keys that are open now, in memory and nowhere else. Sessions are kept in the database, so
/// nothing of this is in them: whoever has unlocked holds a ticket in a cookie of its own. A key
/// that has not been used for a while, or whose holder signs out, is wiped.
///
/// @param <O> what a module keeps of an open key
public abstract class Ring<O extends OpenKey> implements DisposableBean {

    public static final Duration IDLE = Duration.ofMinutes(15);
    private static final Duration SWEEP = Duration.ofSeconds(20);

    private static final class Held<O> {

        private final O key;
        private volatile long used = System.nanoTime();

        Held(O key) {
            this.key = key;
        }
    }

    private final Map<String, Held<O>> open = new ConcurrentHashMap<>();
    private final ScheduledExecutorService sweeper =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("keyring").factory());

    protected Ring() {
        sweeper.scheduleWithFixedDelay(
                () -> sweep(System.nanoTime()),
                SWEEP.toSeconds(),
                SWEEP.toSeconds(),
                TimeUnit.SECONDS);
    }

    /// @return the ticket
    public String add(O one) {
        var ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(Sealing.random(32));
        open.put(ticket, new Held<>(one));
        return ticket;
    }

    /// The open key behind the ticket, if it is the reader's own.
    public Optional<O> find(String ticket, @Nullable SignedIn reader) {
        var found = Optional.ofNullable(open.get(ticket)).filter(one -> own(one.key, reader));
        found.ifPresent(one -> one.used = System.nanoTime());
        return found.map(one -> one.key);
    }

    /// A key without a holder opens for whoever has its ticket; another for the holder alone.
    private static boolean own(OpenKey one, @Nullable SignedIn reader) {
        return one.holder().isEmpty() || reader != null && one.holder().get().equals(reader.id());
    }

    public void remove(String ticket) {
        var found = open.remove(ticket);
        if (found != null) {
            found.key.wipe();
        }
    }

    /// Everything that is open for the reader is closed.
    public void close(UUID holder) {
        open.entrySet().stream()
                .filter(one -> holder.equals(one.getValue().key.holder().orElse(null)))
                .map(Map.Entry::getKey)
                .toList()
                .forEach(this::remove);
    }

    /// Every key that a reader has open now.
    public List<O> readers() {
        return open.values().stream()
                .map(one -> one.key)
                .filter(one -> one.holder().isPresent())
                .toList();
    }

    @EventListener
    public void signedOut(LogoutSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedIn who) {
            close(who.id());
        }
    }

    public void sweep(long now) {
        open.entrySet().stream()
                .filter(one -> now - one.getValue().used > IDLE.toNanos())
                .map(Map.Entry::getKey)
                .toList()
                .forEach(this::remove);
    }

    public int size() {
        return open.size();
    }

    @Override
    public void destroy() {
        sweeper.shutdownNow();
        List.copyOf(open.keySet()).forEach(this::remove);
    }
}
