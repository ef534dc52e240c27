package se.uppdrag.meetings;

import java.util.List;
import se.uppdrag.access.PersonId;

/// The call to a meeting went out. Told inside the transaction.
///
/// @param persons members and alternates, in the order of the roll
public record MeetingCalled(MeetingId meeting, List<PersonId> persons) {}
