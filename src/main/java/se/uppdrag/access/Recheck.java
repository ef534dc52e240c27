package se.uppdrag.access;

import java.time.Clock;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Whether the reader has shown a moment ago, with more than a password, that it is she: then an
/// act that binds need not ask for the password too.
@Component
public class Recheck {

    private final SignInSettings settings;
    private final Clock clock;

    Recheck(SignInSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /// Never in the demonstration, where nobody has shown anything.
    public boolean shown() {
        var proof = Proof.of(SecurityContextHolder.getContext().getAuthentication());
        return proof != null
                && !proof.timeless()
                && proof.recent(true, settings.recent(), clock.instant());
    }
}
