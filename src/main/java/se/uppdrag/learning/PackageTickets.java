package se.uppdrag.learning;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;

/// Lets a frame without cookies fetch what belongs to one part of one package for one person. In
/// memory alone: after a restart the page is loaded again and gets another.
@Component
class PackageTickets {

    /// @param session this time, as what is told of it is marked
    /// @param key what the part shows the record store
    record Ticket(
            PersonId person, UUID pack, int position, Instant until, UUID session, String key) {}

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
    private final Set<String> fetched =
            Collections.newSetFromMap(
                    new LinkedHashMap<>() {
                        private static final long serialVersionUID = 1L;

                        @Override
                        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                            return size() > MOST;
                        }
                    });
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    PackageTickets(Clock clock) {
        this.clock = clock;
    }

    synchronized String issue(PersonId person, UUID pack, int position) {
        var token = random();
        tickets.put(
                token,
                new Ticket(
                        person,
                        pack,
                        position,
                        clock.instant().plus(VALID),
                        UUID.randomUUID(),
                        random()));
        return token;
    }

    private String random() {
        var bytes = new byte[24];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /// The key to the record store, which is handed out once (cmi5 1.0, section 8.2.2).
    synchronized Optional<String> fetchKey(String token) {
        return find(token).filter(_ -> fetched.add(token)).map(Ticket::key);
    }

    synchronized Optional<Ticket> find(String token) {
        return Optional.ofNullable(tickets.get(token))
                .filter(one -> clock.instant().isBefore(one.until()));
    }
}
