package se.uppdrag.safety;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.sealing.Sealing;

/// How much may come in in an hour through the doors that are open to everybody, from one address
/// and from all. So much that nobody in need is refused, in a hall where all share an address too;
/// so little that nobody can drown the network or guess at codes.
///
/// Where something comes from is not kept: for the hour it lasts it is a number made with a key
/// that is thrown away after it.
@Component
class Crowd {

    /// What can be done without signing in.
    enum Entrance {
        REPORT(30, 400),
        /// Sixteen digits are not guessed in this many trials.
        CODE(40, 800),
        FILE(150, 1_000);

        private final int fromOne;
        private final int fromAll;

        Entrance(int fromOne, int fromAll) {
            this.fromOne = fromOne;
            this.fromAll = fromAll;
        }
    }

    static final int TOO_MANY = 429;

    private static final int ADDRESSES_MOST = 20_000;

    private final Clock clock;
    private final int times;
    private final Map<String, Integer> counts = new HashMap<>();
    private byte[] key = Sealing.random(Sealing.KEY);
    private long hour;

    /// @param times how many times as much as usual, for a house whose readers all come by one
    ///   address
    Crowd(Clock clock, @Value("${uppdrag.safety.crowd:1}") int times) {
        this.clock = clock;
        this.times = times;
    }

    boolean lets(Entrance entrance, HttpServletRequest request) {
        return lets(entrance, request.getRemoteAddr());
    }

    synchronized boolean lets(Entrance entrance, String address) {
        var now = clock.instant().getEpochSecond() / 3_600;
        if (now != hour || counts.size() > ADDRESSES_MOST) {
            hour = now;
            counts.clear();
            key = Sealing.random(Sealing.KEY);
        }
        return counts.merge(entrance.name(), 1, Integer::sum) <= entrance.fromAll * times
                && counts.merge(entrance + mark(address), 1, Integer::sum)
                        <= entrance.fromOne * times;
    }

    static Refused<UUID> refused() {
        return new Refused<>(SafetyRefusal.TOO_MUCH_AT_ONCE, List.of());
    }

    private String mark(String address) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of()
                    .formatHex(mac.doFinal(address.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC", e);
        }
    }
}
