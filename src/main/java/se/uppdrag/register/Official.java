package se.uppdrag.register;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;

/// Somebody employed to do something for the representatives (`tjänsteperson`): a secretary, a
/// registrar, an administrator.
///
/// @param organ the organ served; none for the whole municipality
public record Official(
        UUID id,
        PersonId person,
        String givenName,
        String familyName,
        Role role,
        @Nullable String organ,
        LocalDate fromDate) {

    public String name() {
        return givenName + " " + familyName;
    }
}
