package se.uppdrag.meetings;

import java.util.UUID;

/// One planned meeting.
public record MeetingId(UUID value) {}
