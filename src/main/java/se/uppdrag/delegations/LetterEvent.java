package se.uppdrag.delegations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;

/// What has become of a letter, or of one task in it.
///
/// @param task the one it is about; none for all of them
/// @param reason why, or the decision of the body that accepts; may be empty
public record LetterEvent(
        UUID letter,
        Kind kind,
        @Nullable WorkTask task,
        LocalDate onDate,
        Instant at,
        PersonId by,
        String byName,
        String reason) {

    public enum Kind {
        ACCEPTED,
        RETURNED,
        WITHDRAWN,
        /// The giver has gone through it and it stands (`översyn`).
        REVIEWED
    }

    boolean about(WorkTask one) {
        return task == null || task == one;
    }
}
