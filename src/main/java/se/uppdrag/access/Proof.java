package se.uppdrag.access;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/// How a sign-in was made, and when its owner last showed that it was she. Kept with the sign-in.
///
/// @param at when she came in
/// @param proved when she last showed it, in any way
/// @param strong when she last showed it with more than a password; nothing while she has not
/// @param former whether her assignments had ended when she came in
/// @param lent the device of the municipality's it was made on; nothing on all others
public record Proof(
        Way way,
        Instant at,
        Instant proved,
        @Nullable Instant strong,
        boolean former,
        @Nullable Lent lent)
        implements Serializable {

    static Proof of(Way way, boolean strong, Instant now, boolean former) {
        return new Proof(way, now, now, strong ? now : null, former, null);
    }

    /// Somebody else let her in, and she has shown nothing.
    static Proof lent(Lent lent, Instant now) {
        return new Proof(Way.LENT, now, Instant.EPOCH, null, false, lent);
    }

    /// What a sign-in of ours carries; nothing on one that others made.
    static @Nullable Proof of(@Nullable Authentication authentication) {
        return authentication != null && authentication.getDetails() instanceof Proof proof
                ? proof
                : null;
    }

    /// She has shown it again.
    Proof again(boolean strongly, Instant now) {
        return new Proof(way, at, now, strongly ? now : strong, former, lent);
    }

    /// The demonstration's clock is moved by days and nobody can be asked again there.
    boolean timeless() {
        return way == Way.DEMO;
    }

    boolean olderThan(Duration longest, Instant now) {
        return !timeless() && at.plus(longest).isBefore(now);
    }

    /// Whether she has shown that it is she within the time.
    ///
    /// @param strongly whether a password is too little
    boolean recent(boolean strongly, Duration within, Instant now) {
        var last = strongly ? strong : proved;
        return last != null && (timeless() || !last.plus(within).isBefore(now));
    }
}
