package se.uppdrag.sitting;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.MeetingId;
import se.uppdrag.meetings.Meetings;

/// Reads how a meeting stands, log and state from the same moment.
@Component
class Snapshots {

    private final Meetings meetings;
    private final Sittings sittings;
    private final Folds folds;
    private final Clock clock;

    Snapshots(Meetings meetings, Sittings sittings, Folds folds, Clock clock) {
        this.meetings = meetings;
        this.sittings = sittings;
        this.folds = folds;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Snapshot of(MeetingId meeting) {
        return of(meetings.meeting(meeting).orElseThrow());
    }

    @Transactional(readOnly = true)
    Snapshot of(Meeting meeting) {
        var folded = folds.of(meeting.id());
        return folded == null
                ? new Snapshot(meeting, sittings.current(meeting), List.of(), clock.instant())
                : new Snapshot(meeting, folded.sitting(), folded.log(), clock.instant());
    }
}
