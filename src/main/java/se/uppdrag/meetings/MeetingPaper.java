package se.uppdrag.meetings;

import java.util.UUID;

/// A paper of an item on an agenda (`handling till ärende`).
///
/// @param item the item's own id, which stays when items are moved
/// @param link where it is shown: a registered document, or a page of ours
public record MeetingPaper(UUID item, String title, String link) {}
