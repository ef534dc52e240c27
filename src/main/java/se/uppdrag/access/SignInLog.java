package se.uppdrag.access;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is told to the log of signing in: that it was tried, how it went and by whom, under the
/// number the register knows her by. Never what was typed as a name, since people type their
/// passwords there.
final class SignInLog {

    private static final Logger LOG = LoggerFactory.getLogger(SignInLog.class);

    private SignInLog() {}

    static void entered(PersonId who, Way way, boolean strong) {
        LOG.info("Signed in: person {} by {}, strongly {}", who.value(), way, strong);
    }

    static void left(PersonId who) {
        LOG.info("Signed out: person {}", who.value());
    }

    /// @param what was wrong: `password`, `code`, `passkey`
    static void wrong(String what, Optional<PersonId> who) {
        LOG.info(
                "Not signed in: wrong {} for {}",
                what,
                who.map(one -> "person " + one.value()).orElse("a name nobody has"));
    }

    /// @param pattern of the address, which says nothing of what was asked for
    static void turnedAway(Optional<PersonId> who, String method, String pattern, String why) {
        LOG.info(
                "Turned away: {} from {} {} ({})",
                who.map(one -> "person " + one.value()).orElse("somebody not signed in"),
                method,
                pattern,
                why);
    }
}
