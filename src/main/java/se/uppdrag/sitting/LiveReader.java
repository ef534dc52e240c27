package se.uppdrag.sitting;

import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;
import se.uppdrag.meetings.Meeting;

/// Who looks at a live page.
///
/// @param view `ledamot`, `ordforande`, `sekreterare`, `live` or `skarm`
/// @param person nobody for the public and the screen
/// @param runs whether she runs the meeting: secretary or presidium
/// @param address where the meeting is, and what its forms are sent to
/// @param practised whether the meeting is only practised: nobody follows it
record LiveReader(
        Meeting meeting,
        String view,
        @Nullable PersonId person,
        boolean runs,
        String address,
        boolean practised) {

    LiveReader(Meeting meeting, String view, @Nullable PersonId person, boolean runs) {
        this(meeting, view, person, runs, meeting.address(), false);
    }

    /// Whether what she sees is what the public may see.
    boolean outside() {
        return person == null;
    }
}
