package se.uppdrag.meetings;

/// Something has come to the agenda, or to its papers, after everybody was called.
public record PapersAdded(MeetingId meeting) {}
