package se.uppdrag.binder;

import org.jspecify.annotations.Nullable;
import se.uppdrag.access.SignedIn;
import se.uppdrag.meetings.Meeting;

/// Somebody with the binder of a meeting before her.
///
/// @param party her party in the organ today, which is the group she reads with; nothing where she
///   has none there
record Desk(SignedIn who, Meeting meeting, @Nullable String party, Reach reach) {

    /// How much of it she reads, by what she reads it on.
    enum Reach {
        /// Her own device: papers, and what she writes on them.
        ALL,
        /// One of the municipality's, lent for the meeting: papers, and nothing she has written.
        LENT,
        /// As that, where the organ does not let papers with a secrecy mark be read on one.
        LENT_WITHOUT_SECRETS
    }

    /// On a device of her own.
    Desk(SignedIn who, Meeting meeting, @Nullable String party) {
        this(who, meeting, party, Reach.ALL);
    }

    boolean lent() {
        return reach != Reach.ALL;
    }

    /// Whether papers that are not everybody's are among them.
    boolean whole() {
        return reach != Reach.LENT_WITHOUT_SECRETS;
    }

    String own() {
        return NoteKeys.person(who.person(), meeting.organ());
    }

    @Nullable String groups() {
        return party == null ? null : NoteKeys.group(meeting.organ(), party);
    }
}
