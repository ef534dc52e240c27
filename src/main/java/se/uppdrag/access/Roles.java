package se.uppdrag.access;

import java.time.LocalDate;
import java.util.List;

/// The question "who may"; `register`, which knows every post through time, is the answer.
public interface Roles {

    /// In any organ at all.
    boolean holds(PersonId person, Role role, LocalDate on);

    /// One of them at least, in any organ at all.
    boolean holdsAny(PersonId person, List<Role> roles, LocalDate on);

    /// @param organ the organ's address: `kf`, `ks`
    boolean holds(PersonId person, Role role, String organ, LocalDate on);
}
