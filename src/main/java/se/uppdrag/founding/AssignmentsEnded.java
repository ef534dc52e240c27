package se.uppdrag.founding;

import java.time.LocalDate;
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
}
