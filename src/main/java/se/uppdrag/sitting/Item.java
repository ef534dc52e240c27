package se.uppdrag.sitting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One item on the agenda (`ärende`, `punkt`) as it came to the sitting.
///
/// @param dnr registry number as written; nothing for a formality
/// @param proposal the proposed decision; may be empty
/// @param announced whether the notice of the meeting had it (KL 5:13–14)
/// @param deferredBefore whether a minority has had the matter tabled or referred back before, so
///   that it now takes a majority (KL 5:50)
public record Item(
        int number,
        String title,
        Kind kind,
        @Nullable String dnr,
        @Nullable UUID matter,
        String proposal,
        boolean announced,
        boolean deferredBefore) {

    public enum Kind {
        /// Roll call, verifiers, the agenda itself.
        FORMALITY,
        ORDINARY,
        /// New motions are raised (`väcks`) and sent for preparation.
        MOTIONS,
        INTERPELLATION,
        QUESTION,
        /// Closed ballot, lot at a tie (KL 5:54, 5:56).
        ELECTION
    }
}
