package se.uppdrag.sitting;

import java.time.Instant;
import java.util.List;
import se.uppdrag.meetings.Meeting;

/// How a meeting stands at one moment, with the log it was folded from.
///
/// @param log never changes, so it is not copied: it may be long
record Snapshot(Meeting meeting, Sitting sitting, List<Logged> log, Instant at) {

    /// How far the log has come: the number of its last line, since they have no gaps.
    long seq() {
        return log.size();
    }

    /// The same standing, looked at later.
    Snapshot seenAt(Instant now) {
        return new Snapshot(meeting, sitting, log, now);
    }
}
