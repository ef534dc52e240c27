package se.uppdrag.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private record Begun(String session, PersonId who, Proof proof) {

        /// A lent device that is lent no more.
        boolean takenBack(Set<UUID> standing) {
            return proof.lent() != null && !standing.contains(proof.lent().loan());
        }
    }

    private final SignInTable signIns;
    private final Demands demands;
    private final SignInSettings settings;
    private final LentDevices lending;
    private final Clock clock;
    private final Map<Open, Begun> all = new ConcurrentHashMap<>();
    private final AtomicBoolean looking = new AtomicBoolean();

    OpenStreams(
            SignInTable signIns,
            Demands demands,
            SignInSettings settings,
            LentDevices lending,
            Clock clock) {
        this.signIns = signIns;
        this.demands = demands;
        this.settings = settings;
        this.lending = lending;
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

    /// At a rate, and so in a thread of its own: no other job that takes its time makes it late.
    @Scheduled(fixedRate = 2, timeUnit = TimeUnit.SECONDS)
    void look() {
        var begun = Map.copyOf(all);
        if (begun.isEmpty() || !looking.compareAndSet(false, true)) {
            return;
        }
        try {
            var now = clock.instant();
            var there = signIns.standing(begun.values().stream().map(Begun::session).toList(), now);
            var former =
                    demands.former(
                            begun.values().stream()
                                    .filter(one -> !one.proof().former())
                                    .map(Begun::who)
                                    .collect(Collectors.toSet()));
            var loans =
                    begun.values().stream()
                            .flatMap(one -> Stream.ofNullable(one.proof().lent()))
                            .map(Lent::loan)
                            .collect(Collectors.toSet());
            var lent = loans.isEmpty() ? Set.<UUID>of() : lending.standing(loans);
            begun.forEach((open, one) -> {
                if (!there.contains(one.session())
                        || one.proof().olderThan(settings.longest(), now)
                        || !one.proof().former() && former.contains(one.who())
                        || one.takenBack(lent)) {
                    open.ended = true;
                }
            });
        } catch (DataAccessException away) {
            // Nothing new is shown meanwhile either; the next look tells.
        } finally {
            looking.set(false);
        }
    }
}
