package se.uppdrag.sitting;

import java.time.Instant;
import java.util.List;
import se.uppdrag.meetings.Meeting;

/// How a meeting stands at one moment, with the log it was folded from.
record Snapshot(Meeting meeting, Sitting sitting, List<Logged> log, Instant at) {

    Snapshot {
        log = List.copyOf(log);
    }
}
