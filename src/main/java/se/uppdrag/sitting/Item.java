package se.uppdrag.sitting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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
/// @param inquiry more about an interpellation or a question; nothing in logs from before it was
///   kept
public record Item(
        int number,
        String title,
        Kind kind,
        @Nullable String dnr,
        @Nullable UUID matter,
        String proposal,
        boolean announced,
        boolean deferredBefore,
        List<PersonId> speakers,
        @Nullable Inquiry inquiry) {

    public Item {
        speakers = List.copyOf(speakers);
    }

    /// What the house's own rules say of an interpellation or a question (KL 5:63, 5:72).
    ///
    /// @param shouldHaveComeBy the last day to hand it in for this meeting, where it came later
    /// @param answers whose chair it was put to: an organ's name
    /// @param mayBeHandedTo those on companies' and joint bodies' boards who may answer instead;
    ///   none unless the assembly has decided that answers may be handed over
    public record Inquiry(
            @Nullable LocalDate shouldHaveComeBy, String answers, List<Guest> mayBeHandedTo) {

        public Inquiry {
            mayBeHandedTo = List.copyOf(mayBeHandedTo);
        }
    }

    Item alsoSpeaking(PersonId person) {
        return new Item(
                number,
                title,
                kind,
                dnr,
                matter,
                proposal,
                announced,
                deferredBefore,
                speakers.isEmpty()
                        ? speakers
                        : Stream.concat(speakers.stream(), Stream.of(person)).distinct().toList(),
                inquiry);
    }

    /// The last day it should have come in, where it did not.
    Optional<LocalDate> tooLate() {
        return Optional.ofNullable(inquiry).map(Inquiry::shouldHaveComeBy);
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
