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
/// @param authority whether it is the exercise of public authority against somebody
///   (`myndighetsutövning`), known before the meeting or found there (KL 4:26, 6:25)
/// @param prepared how the matter came to the assembly; nothing in logs from before it was kept
/// @param secrecy by which provision it is secret, and what it is about; nothing where it is not
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
        @Nullable Inquiry inquiry,
        @Nullable Prepared prepared,
        @Nullable Boolean authority,
        @Nullable Secrecy secrecy) {

    /// What is secret of an item, as it was marked when the meeting was planned.
    ///
    /// @param provision of OSL, `21:1`
    /// @param title what it is about; the item's own is what everybody sees
    public record Secrecy(String provision, String title) {}

    public Item {
        speakers = List.copyOf(speakers);
    }

    /// An item of which nothing is known of how it was prepared.
    public Item(
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
        this(
                number,
                title,
                kind,
                dnr,
                matter,
                proposal,
                announced,
                deferredBefore,
                speakers,
                inquiry,
                null,
                null,
                null);
    }

    public boolean secret() {
        return secrecy != null;
    }

    /// What it is about, for those who sit there.
    public String titleInside() {
        return secrecy == null || secrecy.title().isEmpty() ? title : secrecy.title();
    }

    /// As everybody may have it: that it is there.
    Item fromOutside() {
        return secrecy == null
                ? this
                : new Item(
                        number,
                        title,
                        kind,
                        null,
                        null,
                        "",
                        announced,
                        deferredBefore,
                        List.of(),
                        null,
                        prepared,
                        authority,
                        new Secrecy(secrecy.provision(), ""));
    }

    boolean exercisesAuthority() {
        return Boolean.TRUE.equals(authority);
    }

    Item exercisingAuthority() {
        return new Item(
                number,
                title,
                kind,
                dnr,
                matter,
                proposal,
                announced,
                deferredBefore,
                speakers,
                inquiry,
                prepared,
                true,
                secrecy);
    }

    /// Whether the matter has been prepared as KL 5:26 wants.
    public enum Prepared {
        YES,
        /// It may be decided only if all present agree on the decision (KL 5:33).
        NO
    }

    boolean unprepared() {
        return prepared == Prepared.NO;
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
                inquiry,
                prepared,
                authority,
                secrecy);
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
