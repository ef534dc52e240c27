package se.uppdrag.petitions;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppdrag.law.Deadline;
import se.uppdrag.law.DeadlineRule;
import se.uppdrag.law.Outcome;

/// A proposal from somebody registered in the municipality (`medborgarförslag`, KL 8:1). Pure.
///
/// @param name who sent it, for the registrar's eyes; empty where her identity is protected
/// @param confirmedAt when she confirmed it from her own mailbox, or it was taken down from paper;
///   nothing before that
/// @param decidedOn as the registry has it; nothing while it is not decided
record CitizenProposal(
        UUID id,
        String title,
        String text,
        String name,
        String address,
        String email,
        boolean namePublic,
        boolean hidden,
        Instant sentAt,
        @Nullable Instant confirmedAt,
        @Nullable UUID matter,
        @Nullable String dnr,
        @Nullable String matterSlug,
        List<Event> events,
        @Nullable LocalDate decidedOn) {

    CitizenProposal {
        events = List.copyOf(events);
    }

    enum Kind {
        /// The registrar has found her registered in the municipality.
        CHECKED,
        /// She is not, and may not raise it.
        NOT_REGISTERED,
        /// `väckt` in the assembly
        RAISED,
        /// The assembly has let a committee decide (KL 5:23).
        HANDED_OVER
    }

    /// @param organ the committee it was handed over to; empty otherwise
    /// @param note the paragraph, or why
    /// @param laidOut whether the registrar, who has read it, lays the text out
    record Event(
            int seq,
            Kind kind,
            LocalDate onDate,
            String organ,
            String note,
            boolean laidOut,
            String byName,
            Instant at) {}

    enum State {
        UNCONFIRMED,
        TO_BE_CHECKED,
        NOT_REGISTERED,
        TO_BE_RAISED,
        AT_ASSEMBLY,
        AT_COMMITTEE,
        DECIDED
    }

    State state() {
        if (confirmedAt == null) {
            return State.UNCONFIRMED;
        }
        if (decidedOn != null) {
            return State.DECIDED;
        }
        if (events.isEmpty()) {
            return State.TO_BE_CHECKED;
        }
        return switch (events.getLast().kind()) {
            case CHECKED -> State.TO_BE_RAISED;
            case NOT_REGISTERED -> State.NOT_REGISTERED;
            case RAISED -> State.AT_ASSEMBLY;
            case HANDED_OVER -> State.AT_COMMITTEE;
        };
    }

    Optional<Event> event(Kind kind) {
        return events.stream().filter(one -> one.kind() == kind).findFirst();
    }

    /// The committee that decides; empty while the assembly does.
    String committee() {
        return event(Kind.HANDED_OVER).map(Event::organ).orElse("");
    }

    /// A year from the day it was raised, whoever decides (KL 5:35, 6:34).
    Optional<Deadline> deadline() {
        var rule = committee().isEmpty() ? DeadlineRule.KL5_35 : DeadlineRule.KL6_34;
        return event(Kind.RAISED).map(raised -> rule.from(raised.onDate()));
    }

    boolean late(LocalDate on) {
        return decidedOn == null && deadline().filter(one -> one.missedOn(on)).isPresent();
    }

    Outcome<CitizenProposal> check() {
        return state() == State.TO_BE_CHECKED
                ? granted(this)
                : refused(PetitionRefusal.SENDER_IS_LOOKED_UP);
    }

    Outcome<CitizenProposal> raise() {
        return switch (state()) {
            case TO_BE_RAISED -> granted(this);
            case UNCONFIRMED, TO_BE_CHECKED, NOT_REGISTERED ->
                    refused(PetitionRefusal.SENDER_IS_NOT_LOOKED_UP);
            case AT_ASSEMBLY, AT_COMMITTEE, DECIDED -> refused(PetitionRefusal.RAISED_ALREADY);
        };
    }

    /// @param principle whether it is a matter of principle or otherwise of larger weight, which
    ///   only the assembly decides (KL 5:1)
    Outcome<CitizenProposal> handOver(boolean principle) {
        if (state() == State.DECIDED) {
            return refused(PetitionRefusal.PROPOSAL_IS_DECIDED);
        }
        if (state() != State.AT_ASSEMBLY) {
            return refused(PetitionRefusal.NOT_RAISED);
        }
        return principle ? refused(PetitionRefusal.MATTER_OF_PRINCIPLE) : granted(this);
    }

    Outcome<CitizenProposal> decide() {
        return switch (state()) {
            case AT_ASSEMBLY, AT_COMMITTEE -> granted(this);
            case DECIDED -> refused(PetitionRefusal.PROPOSAL_IS_DECIDED);
            case UNCONFIRMED, TO_BE_CHECKED, NOT_REGISTERED, TO_BE_RAISED ->
                    refused(PetitionRefusal.NOT_RAISED);
        };
    }
}
