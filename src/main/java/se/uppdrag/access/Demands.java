package se.uppdrag.access;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.uppdrag.law.SwedishTime;

/// What is asked of somebody before she is let on, from what she is today and what she has.
@Component
class Demands {

    /// Whose sign-in opens more than her own.
    private static final List<Role> OFFICES =
            List.of(
                    Role.SECRETARY,
                    Role.REGISTRAR,
                    Role.ADMINISTRATOR,
                    Role.AUDITOR,
                    Role.PRESIDIUM);

    private final SignInSettings settings;
    private final Roles roles;
    private final Assignments assignments;
    private final Factors factors;
    private final Clock clock;

    Demands(
            SignInSettings settings,
            Roles roles,
            Assignments assignments,
            Factors factors,
            Clock clock) {
        this.settings = settings;
        this.roles = roles;
        this.assignments = assignments;
        this.factors = factors;
        this.clock = clock;
    }

    /// Whether a password alone is too little for her.
    boolean strong(PersonId person) {
        return switch (settings.demand()) {
            case OFFERED -> false;
            case OFFICES -> {
                var today = SwedishTime.dateOf(clock.instant());
                yield roles.holdsAny(person, OFFICES, today);
            }
            case REQUIRED -> true;
        };
    }

    /// Whether she is asked for more than a password where it matters most.
    boolean asked(PersonId person, Proof proof) {
        return proof.strong() != null || factors.any(person) || strong(person);
    }

    /// Those of them who have left all they had, by one question.
    Set<PersonId> former(Collection<PersonId> persons) {
        return persons.isEmpty()
                ? Set.of()
                : assignments.ended(persons, SwedishTime.dateOf(clock.instant()));
    }

    boolean former(PersonId person) {
        return assignments.ended(person, SwedishTime.dateOf(clock.instant()));
    }
}
