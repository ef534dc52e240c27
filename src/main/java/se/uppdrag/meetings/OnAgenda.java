package se.uppdrag.meetings;

import java.util.UUID;

/// That a matter is on the agenda of a meeting.
///
/// @param item the item's own id, which stays when items are moved
/// @param position its number on the agenda
/// @param proposal the proposed decision; may be empty
public record OnAgenda(UUID matter, MeetingId meeting, UUID item, int position, String proposal) {}
