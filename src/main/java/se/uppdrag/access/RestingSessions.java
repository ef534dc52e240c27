package se.uppdrag.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// Sessions that are written only when there is something to write. That a session was used is
/// written down every fifth minute and not at every press: 51 members who vote at once would else
/// store 51 rows that nobody reads, each waiting for the disk beside the votes. When somebody was
/// last seen is told to the hour.
///
/// @param <S> the sessions as they are kept
final class RestingSessions<S extends Session>
        implements SessionRepository<RestingSessions.Resting<S>> {

    private final SessionRepository<S> kept;

    RestingSessions(SessionRepository<S> kept) {
        this.kept = kept;
    }

    @Override
    public Resting<S> createSession() {
        return new Resting<>(kept.createSession(), true);
    }

    @Override
    public void save(Resting<S> session) {
        if (session.changed) {
            kept.save(session.kept);
            session.changed = false;
        }
    }

    @Override
    public @Nullable Resting<S> findById(String id) {
        var found = kept.findById(id);
        return found == null ? null : new Resting<>(found, false);
    }

    @Override
    public void deleteById(String id) {
        kept.deleteById(id);
    }

    /// A session that knows whether there is something to write.
    static final class Resting<S extends Session> implements Session {

        private static final Duration RESTS = Duration.ofMinutes(5);

        private final S kept;
        private boolean changed;

        private Resting(S kept, boolean changed) {
            this.kept = kept;
            this.changed = changed;
        }

        @Override
        public void setLastAccessedTime(Instant used) {
            if (used.isAfter(kept.getLastAccessedTime().plus(RESTS))) {
                kept.setLastAccessedTime(used);
                changed = true;
            }
        }

        @Override
        public String changeSessionId() {
            changed = true;
            return kept.changeSessionId();
        }

        @Override
        public void setAttribute(String name, Object value) {
            changed = true;
            kept.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            changed = true;
            kept.removeAttribute(name);
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            changed = true;
            kept.setMaxInactiveInterval(interval);
        }

        @Override
        public String getId() {
            return kept.getId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return kept.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return kept.getAttributeNames();
        }

        @Override
        public Instant getCreationTime() {
            return kept.getCreationTime();
        }

        @Override
        public Instant getLastAccessedTime() {
            return kept.getLastAccessedTime();
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return kept.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return kept.isExpired();
        }
    }
}
