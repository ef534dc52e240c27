package se.uppdrag.assignments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;
import se.uppdrag.register.Departure;
import se.uppdrag.register.Post;

/// Somebody leaves a post, from the first word to the day the place is filled again.
///
/// ```
/// REQUESTED ─► ON_AGENDA ─► LEFT ─► TOLD ─► CLOSED      (TOLD only for the assembly's own seats)
///     └──────────┴───────► DENIED
/// ```
///
/// @param assembly whether the seat is one that the voters gave, and the county board fills
/// @param message what she wrote, if anything; it is a document in the matter as well
/// @param dnr the matter the request is kept in
/// @param meeting the address of the meeting whose agenda it is on
/// @param leftOn the first day she serves no more
/// @param toldOn the day the county administrative board was told
/// @param closedHow who came instead, or that nobody did
public record Leaving(
        UUID id,
        PersonId person,
        String organ,
        boolean assembly,
        Post post,
        @Nullable String party,
        int position,
        @Nullable String ballotGroup,
        Departure because,
        @Nullable Ground ground,
        @Nullable Instant requestedAt,
        @Nullable String message,
        @Nullable String dnr,
        @Nullable String matter,
        @Nullable String meeting,
        @Nullable LocalDate deniedOn,
        @Nullable String decidedBy,
        @Nullable LocalDate leftOn,
        @Nullable LocalDate toldOn,
        @Nullable LocalDate closedOn,
        @Nullable String closedHow) {

    public enum State {
        REQUESTED,
        ON_AGENDA,
        DENIED,
        LEFT,
        TOLD,
        CLOSED
    }

    public State state() {
        if (closedOn != null) {
            return State.CLOSED;
        }
        if (deniedOn != null) {
            return State.DENIED;
        }
        if (leftOn == null) {
            return meeting == null ? State.REQUESTED : State.ON_AGENDA;
        }
        return toldOn == null ? State.LEFT : State.TOLD;
    }

    /// Not eligible any longer, and has asked the assembly to keep the post for the rest of the
    /// term (KL 4:7).
    public boolean asksToStay() {
        return because == Departure.LOST_ELIGIBILITY && requestedAt != null;
    }

    /// Whether the assembly let her keep it.
    public boolean kept() {
        return asksToStay() && deniedOn != null;
    }

    public boolean decided() {
        return leftOn != null || deniedOn != null;
    }

    String address() {
        return "/administration/avsagelser/" + id;
    }
}
