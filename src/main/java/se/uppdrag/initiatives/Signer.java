package se.uppdrag.initiatives;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;

/// One who stands behind something handed in, with name and party as they were then.
///
/// @param position 0 for the mover, and after her in the order they were asked
/// @param signed the latest wording she has signed
/// @param withdrawnAt when she took her name back; nothing while she stands
record Signer(
        PersonId person,
        String name,
        @Nullable String party,
        int position,
        int signed,
        @Nullable Instant withdrawnAt) {

    boolean stands() {
        return withdrawnAt == null;
    }

    /// As the registry writes the sender: `Astrid Lindmark (C)`.
    String written() {
        return party == null ? name : name + " (" + party + ")";
    }
}
