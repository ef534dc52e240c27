package se.uppdrag.initiatives;

import se.uppdrag.access.PersonId;
import se.uppdrag.meetings.MeetingId;

/// The question "does this person serve at a sitting right now?", asked here and answered by
/// `sitting`, which alone knows who has taken a seat this evening.
public interface ServingNow {

    /// @param organ the organ's address
    boolean serves(PersonId person, String organ);

    /// Whether the meeting has been held to its end.
    boolean ended(MeetingId meeting);
}
