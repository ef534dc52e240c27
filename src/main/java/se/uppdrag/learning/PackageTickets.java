package se.uppdrag.learning;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;

/// Lets a frame without cookies fetch what belongs to one part of one package for one person. Kept
/// as hashes where every instance of the program looks, until they have run out.
@Component
class PackageTickets {

    /// @param session this time, as what is told of it is marked
    record Ticket(PersonId person, UUID pack, int position, Instant until, UUID session) {}

    private static final Duration VALID = Duration.ofHours(12);

    /// How many parts one person may have open.
    private static final int MOST = 50;

    private final TicketTable table;
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    PackageTickets(TicketTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    String issue(PersonId person, UUID pack, int position) {
        var now = clock.instant();
        var token = random();
        var ticket = new Ticket(person, pack, position, now.plus(VALID), UUID.randomUUID());
        table.insert(hash(token), ticket);
        table.clear(ticket, MOST, now);
        return token;
    }

    private String random() {
        var bytes = new byte[24];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /// The key to the record store, which is handed out once (cmi5 1.0, section 8.2.2).
    Optional<String> key(String token) {
        var key = random();
        return table.giveKey(hash(token), hash(key), clock.instant())
                ? Optional.of(key)
                : Optional.empty();
    }

    boolean opens(String token, String key) {
        return table.opens(hash(token), hash(key));
    }

    Optional<Ticket> find(String token) {
        return table.find(hash(token), clock.instant());
    }

    /// What is random and as long as ours are needs no more than this to be kept secret.
    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
