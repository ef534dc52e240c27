package se.uppdrag.meetings;

import java.time.Instant;

/// A meeting is not held, or is held at another time or place.
///
/// @param cancelled whether it is not held at all
/// @param called whether everybody had been called to it
/// @param wasAt when it was to be held until now
/// @param otherDay whether who said that she could not come, or could serve, said so of another day
public record MeetingChanged(
        MeetingId meeting, boolean cancelled, boolean called, Instant wasAt, boolean otherDay) {}
