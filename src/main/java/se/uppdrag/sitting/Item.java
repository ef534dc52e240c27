package se.uppdrag.sitting;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;

/// One item on the agenda (`ärende`, `punkt`) as it came to the sitting.
///
/// @param dnr registry number as written; nothing for a formality
/// @param proposal the proposed decision; may be empty
/// @param announced whether the notice of the meeting had it (KL 5:13–14)
/// @param deferredBefore whether a minority has had the matter tabled or referred back before, so
///   that it now takes a majority (KL 5:50)
/// @param speakers those who alone may speak: who asks a question and who answers it (KL 5:64);
///   empty where everybody may
public record Item(
        int number,
        String title,
        Kind kind,
        @Nullable String dnr,
        @Nullable UUID matter,
        String proposal,
        boolean announced,
        boolean deferredBefore,
        List<PersonId> speakers) {

    public Item {
        speakers = List.copyOf(speakers);
    }

    public enum Kind {
        /// Roll call, verifiers, the agenda itself.
        FORMALITY,
        ORDINARY,
        /// New motions are raised (`väcks`) and sent for preparation.
        MOTIONS,
        INTERPELLATION,
        QUESTION,
        /// Closed ballot, lot at a tie (KL 5:54, 5:56).
        ELECTION;

        /// What the assembly must first allow to be put (KL 5:62).
        boolean needsLeave() {
            return this == INTERPELLATION || this == QUESTION;
        }
    }
}
