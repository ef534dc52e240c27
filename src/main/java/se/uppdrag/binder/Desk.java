package se.uppdrag.binder;

import org.jspecify.annotations.Nullable;
import se.uppdrag.access.SignedIn;
import se.uppdrag.meetings.Meeting;

/// Somebody with the binder of a meeting before her.
///
/// @param party her party in the organ today, which is the group she reads with; nothing where she
///   has none there
record Desk(SignedIn who, Meeting meeting, @Nullable String party) {

    String own() {
        return NoteKeys.person(who.person(), meeting.organ());
    }

    @Nullable String groups() {
        return party == null ? null : NoteKeys.group(meeting.organ(), party);
    }
}
