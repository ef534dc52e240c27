package se.uppdrag.access;

import java.time.Clock;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import se.uppdrag.law.SwedishTime;

/// Lets in those who hold the role today, and turns others away (403).
@Component
public class Gate {

    private final Roles roles;
    private final Clock clock;

    Gate(Roles roles, Clock clock) {
        this.roles = roles;
        this.clock = clock;
    }

    public boolean open(SignedIn who, Role role, String organ) {
        return roles.holds(who.person(), role, organ, SwedishTime.dateOf(clock.instant()));
    }

    public boolean open(SignedIn who, Role role) {
        return roles.holds(who.person(), role, SwedishTime.dateOf(clock.instant()));
    }

    public void require(SignedIn who, Role role, String organ) {
        if (!open(who, role, organ)) {
            throw new AccessDeniedException(role + " in " + organ);
        }
    }

    public void require(SignedIn who, Role role) {
        if (!open(who, role)) {
            throw new AccessDeniedException(role.name());
        }
    }
}
