package se.uppdrag.learning;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;

/// Somebody's place in a training, or in the line before it.
///
/// @param placedAt when she got the place; nothing while she waits
/// @param attended nothing before it has been said
record Booking(
        UUID id,
        UUID training,
        PersonId person,
        Instant at,
        @Nullable Instant placedAt,
        @Nullable Boolean attended) {

    boolean waits() {
        return placedAt == null;
    }

    boolean came() {
        return Boolean.TRUE.equals(attended);
    }
}
