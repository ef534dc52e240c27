package se.uppdrag.steering;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a control showed on one of its occasions.
///
/// @param deviations how many of the sample that were not as they should
/// @param evidence the file that shows it; nothing where there is none
public record ControlResult(
        UUID id,
        UUID control,
        int occasion,
        Finding outcome,
        String text,
        int sample,
        int deviations,
        @Nullable UUID evidence,
        Instant enteredAt,
        String byName) {

    public enum Finding {
        CLEAN,
        DEVIATION,
        NOT_DONE
    }
}
