package se.uppdrag.access;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Somebody has given her password and is asked for the rest. It opens nothing, and not for long.
@Component
class Halfway {

    private record Waiting(SignedIn who, Instant since) implements Serializable {}

    private static final String KEPT = "uppdrag.halfway";
    private static final Duration GOOD = Duration.ofMinutes(10);

    private final Clock clock;

    Halfway(Clock clock) {
        this.clock = clock;
    }

    void begin(SignedIn who, HttpServletRequest request) {
        brief(request);
        // Whoever knew the session id before must not be let in by the code.
        request.changeSessionId();
        request.getSession().setAttribute(KEPT, new Waiting(who, clock.instant()));
    }

    /// A session of somebody who has not come in yet, and perhaps never will.
    static void brief(HttpServletRequest request) {
        request.getSession().setMaxInactiveInterval((int) GOOD.toSeconds());
    }

    Optional<SignedIn> find(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                        && session.getAttribute(KEPT) instanceof Waiting(var who, var since)
                        && since.plus(GOOD).isAfter(clock.instant())
                ? Optional.of(who)
                : Optional.empty();
    }
}
