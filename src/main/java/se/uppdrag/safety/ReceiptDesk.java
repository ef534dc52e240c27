package se.uppdrag.safety;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Whose receipt a form led to, for a while, so that a report sent twice because the answer was
/// lost shows the same receipt. In memory alone.
@Component
class ReceiptDesk {

    private static final Duration KEPT = Duration.ofMinutes(10);

    private record Kept(String ticket, long at) {}

    private final Map<UUID, Kept> tickets = new ConcurrentHashMap<>();

    void keep(UUID command, String ticket) {
        var now = System.nanoTime();
        tickets.values().removeIf(one -> now - one.at() > KEPT.toNanos());
        tickets.put(command, new Kept(ticket, now));
    }

    Optional<String> ticket(UUID command) {
        return Optional.ofNullable(tickets.get(command)).map(Kept::ticket);
    }
}
