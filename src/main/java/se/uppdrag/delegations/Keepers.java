package se.uppdrag.delegations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;

/// Who enters what a committee has decided: its secretary, or an administrator.
@Component
class Keepers {

    private final Gate gate;
    private final Register register;
    private final Clock clock;

    Keepers(Gate gate, Register register, Clock clock) {
        this.gate = gate;
        this.register = register;
        this.clock = clock;
    }

    boolean keeps(SignedIn who, String organ) {
        return gate.open(who, Role.SECRETARY, organ) || gate.open(who, Role.ADMINISTRATOR);
    }

    void require(SignedIn who, String organ) {
        if (!keeps(who, organ)) {
            throw new AccessDeniedException("keeper of " + organ);
        }
    }

    boolean secretary(SignedIn who, String organ) {
        return gate.open(who, Role.SECRETARY, organ);
    }

    boolean serves(SignedIn who, String organ) {
        return gate.open(who, Role.MEMBER, organ) || gate.open(who, Role.SUBSTITUTE, organ);
    }

    boolean presides(SignedIn who, String organ) {
        return gate.open(who, Role.PRESIDIUM, organ);
    }

    /// The committees of the municipality, by name.
    List<Organ> committees(LocalDate on) {
        return register.organs(on).stream().filter(Organ::committee).toList();
    }

    LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }
}
