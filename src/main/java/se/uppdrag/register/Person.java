package se.uppdrag.register;

import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;

/// Somebody with an assignment or a function in the municipality.
public record Person(PersonId id, String givenName, String familyName, @Nullable String email) {

    public String name() {
        return givenName + " " + familyName;
    }
}
