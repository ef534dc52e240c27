package se.uppdrag.remuneration;

import java.time.Clock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Person;
import se.uppdrag.register.Register;

/// Who approves (`attestant`): the administrator for everybody, a secretary for her organ. Months
/// are closed by the administrator or the assembly's secretary.
@Component
class Approvers {

    private final Gate gate;
    private final Register register;
    private final Clock clock;

    Approvers(Gate gate, Register register, Clock clock) {
        this.gate = gate;
        this.register = register;
        this.clock = clock;
    }

    /// Those who can approve for the organ today.
    String names(String organ) {
        var today = SwedishTime.dateOf(clock.instant());
        return Stream.of(Role.SECRETARY, Role.ADMINISTRATOR)
                .flatMap(role -> register.holders(role, organ, today).stream())
                .map(Person::name)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    boolean may(SignedIn who, String organ) {
        return gate.open(who, Role.ADMINISTRATOR) || gate.open(who, Role.SECRETARY, organ);
    }

    boolean any(SignedIn who) {
        return gate.open(who, Role.ADMINISTRATOR) || gate.open(who, Role.SECRETARY);
    }

    boolean closes(SignedIn who) {
        return may(who, register.assembly().slug());
    }

    void requireAny(SignedIn who) {
        require(any(who));
    }

    void require(SignedIn who, String organ) {
        require(may(who, organ));
    }

    void requireCloser(SignedIn who) {
        require(closes(who));
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new AccessDeniedException("approver");
        }
    }
}
