package se.uppdrag.assignments;

import se.uppdrag.access.PersonId;
import se.uppdrag.meetings.MeetingId;

/// Somebody called has told that she cannot come, or that she can after all.
public record AbsenceTold(MeetingId meeting, PersonId person, boolean absent) {}
