package se.uppdrag.calling;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;
import se.uppdrag.meetings.MeetingId;

/// One alternate asked to serve for one member at one meeting.
///
/// @param place her place in the order, 1 for the first
/// @param settledAt when she answered, or it was settled otherwise; nothing while it waits
public record Asking(
        UUID id,
        MeetingId meeting,
        PersonId member,
        PersonId alternate,
        int place,
        Instant askedAt,
        State state,
        @Nullable Instant settledAt) {

    public enum State {
        WAITS,
        YES,
        NO,
        /// No answer, and the next was asked.
        PASSED_OVER,
        /// The member can come after all.
        WITHDRAWN
    }

    boolean open() {
        return state == State.WAITS || state == State.YES;
    }

    Asking refused() {
        return new Asking(id, meeting, member, alternate, place, askedAt, State.NO, settledAt);
    }

    public String address() {
        return "/mitt-uppdrag/inkallelse/" + id;
    }
}
