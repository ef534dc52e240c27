package se.uppdrag.partysupport;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.register.Register;
import se.uppdrag.register.Standing;

/// Who hands in the account of a party: its members of the assembly.
@Component
class Members {

    private final Register register;

    Members(Register register) {
        this.register = register;
    }

    /// The party the person sits for in the assembly on the day.
    Optional<String> party(PersonId person, LocalDate on) {
        return register.standing(person, register.assembly().slug(), on)
                        instanceof Standing.Member(_, var membership)
                ? Optional.ofNullable(membership.party())
                : Optional.empty();
    }
}
