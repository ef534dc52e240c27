package se.uppdrag.founding;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.uppdrag.access.Assignments;
import se.uppdrag.access.PersonId;
import se.uppdrag.register.Register;

/// Tells `access` who has left all she had.
@Component
class AssignmentsEnded implements Assignments {

    private final Register register;

    AssignmentsEnded(Register register) {
        this.register = register;
    }

    @Override
    public boolean ended(PersonId person, LocalDate on) {
        return register.hasLeft(person, on);
    }

    @Override
    public Set<PersonId> ended(Collection<PersonId> persons, LocalDate on) {
        return register.haveLeft(persons, on);
    }
}
