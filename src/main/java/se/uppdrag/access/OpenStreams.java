package se.uppdrag.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Answers that go on for as long as a page is open, and must end when the sign-in they were begun
/// with does: signed out here or elsewhere, by the municipality's own sign-in, shut by the
/// administrator, too old, or with the assignment. One look for them all, in each instance.
@Component
public class OpenStreams {

    /// So long after the sign-in, at the most, and what the look itself takes.
    public static final Duration LATEST = Duration.ofSeconds(3);

    /// One that is open.
    public static final class Open implements AutoCloseable {

        private final Map<Open, Begun> all;
        private volatile boolean ended;

        private Open(Map<Open, Begun> all) {
            this.all = all;
        }

        /// Whether whoever reads is still signed in as when she began.
        public boolean stands() {
            return !ended;
        }

        @Override
        public void close() {
            all.remove(this);
        }
    }

    /// What one was begun with.
    private record Begun(String session, PersonId who, Proof proof) {}

    private final SignInTable signIns;
    private final Demands demands;
    private final SignInSettings settings;
    private final Clock clock;
    private final Map<Open, Begun> all = new ConcurrentHashMap<>();

    OpenStreams(SignInTable signIns, Demands demands, SignInSettings settings, Clock clock) {
        this.signIns = signIns;
        this.demands = demands;
        this.settings = settings;
        this.clock = clock;
    }

    /// Of whoever asks; nothing ends the one of somebody who is not signed in.
    public Open begin(HttpServletRequest request) {
        var open = new Open(all);
        var proof = Proof.of(SecurityContextHolder.getContext().getAuthentication());
        var who = AccessArguments.current();
        var session = request.getSession(false);
        if (proof != null && who != null && session != null) {
            all.put(open, new Begun(session.getId(), who.person(), proof));
        }
        return open;
    }

    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void look() {
        var begun = Map.copyOf(all);
        if (begun.isEmpty()) {
            return;
        }
        try {
            var now = clock.instant();
            var there = signIns.standing(begun.values().stream().map(Begun::session).toList(), now);
            var former =
                    begun.values().stream()
                            .filter(one -> !one.proof().former())
                            .map(Begun::who)
                            .distinct()
                            .filter(demands::former)
                            .collect(Collectors.toSet());
            begun.forEach((open, one) -> {
                if (!there.contains(one.session())
                        || one.proof().olderThan(settings.longest(), now)
                        || !one.proof().former() && former.contains(one.who())) {
                    open.ended = true;
                }
            });
        } catch (DataAccessException away) {
            // Nothing new is shown meanwhile either; the next look tells.
        }
    }
}
