package se.uppdrag.learning;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;

/// Lets a frame without cookies fetch what belongs to one part of one package for one person. In
/// memory alone: after a restart the page is loaded again and gets another.
@Component
class PackageTickets {

    record Ticket(PersonId person, UUID pack, int position, Instant until) {}

    private static final Duration VALID = Duration.ofHours(12);
    private static final int MOST = 20_000;

    private final Map<String, Ticket> tickets =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Ticket> eldest) {
                    return size() > MOST;
                }
            };
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    PackageTickets(Clock clock) {
        this.clock = clock;
    }

    synchronized String issue(PersonId person, UUID pack, int position) {
        var bytes = new byte[24];
        random.nextBytes(bytes);
        var token = HexFormat.of().formatHex(bytes);
        tickets.put(token, new Ticket(person, pack, position, clock.instant().plus(VALID)));
        return token;
    }

    synchronized Optional<Ticket> find(String token) {
        return Optional.ofNullable(tickets.get(token))
                .filter(one -> clock.instant().isBefore(one.until()));
    }
}
