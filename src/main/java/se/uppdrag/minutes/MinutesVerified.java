package se.uppdrag.minutes;

import se.uppdrag.access.PersonId;
import se.uppdrag.meetings.MeetingId;
import se.uppdrag.notices.NoticeId;

/// Everybody has signed: the minutes are public and their notice is up. Told inside the transaction
/// of the last signature, so that what follows from the minutes stands or falls with it.
///
/// @param lastSigned whose signature it was
public record MinutesVerified(MeetingId meeting, NoticeId notice, PersonId lastSigned) {}
