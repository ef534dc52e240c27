package se.uppdrag.safety;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;

/// Somebody in the security network on a day, as she is found and reached.
///
/// @param party the code of the party she represents; nothing for an official
/// @param partyName empty for an official
public record NetworkMember(
        UUID place,
        PersonId person,
        String name,
        @Nullable String party,
        String partyName,
        String phone,
        String email) {

    public boolean official() {
        return party == null;
    }
}
