package se.uppdrag.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;

/// The question whether somebody has left all she had; answered by a module that knows the
/// register.
public interface Assignments {

    /// Whether she has had a post or an office, and has none today.
    boolean ended(PersonId person, LocalDate on);

    /// Those of them who have.
    Set<PersonId> ended(Collection<PersonId> persons, LocalDate on);
}
