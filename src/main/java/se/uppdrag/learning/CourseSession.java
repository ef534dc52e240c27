package se.uppdrag.learning;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What may still be said in one session of a cmi5 part, by what has been said (cmi5 1.0, sections
/// 9.3 and 9.6).
final class CourseSession {

    private static final Set<String> ONCE = Set.of(Verb.COMPLETED, Verb.PASSED);

    private final UUID registration;
    private final UUID session;
    private final @Nullable BigDecimal mastery;
    private final Set<String> now;
    private final Set<String> ever;

    /// @param now the verbs of this session
    /// @param ever the verbs of all sessions of this part
    CourseSession(
            UUID registration,
            UUID session,
            @Nullable BigDecimal mastery,
            Set<String> now,
            Set<String> ever) {
        this.registration = registration;
        this.session = session;
        this.mastery = mastery;
        this.now = new HashSet<>(now);
        this.ever = new HashSet<>(ever);
    }

    /// Takes the statement into account, when it may be said.
    void hears(Statement statement) throws BadStatement {
        if (now.contains(Verb.TERMINATED) || now.contains(Verb.ABANDONED)) {
            throw refused("The session has ended");
        }
        if (!statement.definedByCmi5()) {
            return;
        }
        var context = statement.said().path("context");
        if (!registration.toString().equals(context.path("registration").asString(""))) {
            throw refused("context.registration is not that of the launch");
        }
        if (!session.toString()
                .equals(context.path("extensions").path(Launch.SESSION).asString(""))) {
            throw refused("The session id is not that of the launch");
        }
        var verb = statement.verb();
        if (!now.contains(Verb.INITIALIZED) != verb.equals(Verb.INITIALIZED)) {
            throw refused("Initialized is the first that is said, and is said once");
        }
        if (ONCE.contains(verb) && ever.contains(verb)) {
            throw refused("It has been said already: " + verb);
        }
        if (verb.equals(Verb.FAILED) && now.contains(Verb.PASSED)) {
            throw refused("Who has passed does not fail in the same session");
        }
        score(statement);
        now.add(verb);
        ever.add(verb);
    }

    private void score(Statement statement) throws BadStatement {
        var scaled = statement.scaled();
        if (mastery == null || scaled == null) {
            return;
        }
        var reached = scaled >= mastery.doubleValue();
        if (statement.verb().equals(Verb.PASSED) && !reached
                || statement.verb().equals(Verb.FAILED) && reached) {
            throw refused("The score and the mastery score say otherwise");
        }
    }

    private static BadStatement refused(String why) {
        return new BadStatement(403, why);
    }
}
