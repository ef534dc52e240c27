package se.uppdrag.sitting;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.initiatives.ServingNow;
import se.uppdrag.meetings.MeetingId;

/// Answers who serves at a sitting in progress. Folds the log itself rather than asks [Sittings],
/// which waits for the initiatives that ask.
@Component
class OpenSittings implements ServingNow {

    private final LogTable log;
    private final Folds folds;

    OpenSittings(LogTable log, Folds folds) {
        this.log = log;
        this.folds = folds;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean serves(PersonId person, String organ) {
        return log.open(organ).stream().anyMatch(meeting -> serves(person, meeting));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean ended(MeetingId meeting) {
        return log.ended(meeting);
    }

    private boolean serves(PersonId person, MeetingId meeting) {
        var folded = folds.of(meeting);
        return folded != null && folded.sitting().attendance().serves(person);
    }
}
