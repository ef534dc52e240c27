package se.uppdrag.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.meetings.Progress;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;

/// What several of our pages ask the neighbours: which organs there are, what comes next, and what
/// is going on at this moment.
@Component
class Neighbours {

    private static final int HORIZON_MONTHS = 12;

    private final Register register;
    private final Meetings meetings;
    private final List<Progress> progress;

    Neighbours(Register register, Meetings meetings, List<Progress> progress) {
        this.register = register;
        this.meetings = meetings;
        this.progress = progress;
    }

    /// The one assembly, once the house has been set up.
    Optional<Organ> assembly(LocalDate on) {
        return register.organs(on).stream().filter(Organ::assembly).findFirst();
    }

    List<Organ> organs(Organ.Kind kind, LocalDate on) {
        return register.organs(on).stream().filter(organ -> organ.kind() == kind).toList();
    }

    /// Meetings to come and those that go on, soonest first; one may go on past midnight.
    ///
    /// @param organ the organ's address; empty for all
    List<Meeting> coming(String organ, Instant now) {
        var today = SwedishTime.dateOf(now);
        return meetings
                .between(today.minusDays(1), today.plusMonths(HORIZON_MONTHS), organ)
                .stream()
                .filter(meeting ->
                        meeting.onDate().isAfter(today)
                                || (meeting.onDate().equals(today)
                                        ? !reached(meeting, Progress.Stage.CLOSED)
                                        : ongoing(meeting, now)))
                .sorted(Comparator.comparing(Meeting::startsAt))
                .toList();
    }

    /// A meeting of a later day is not asked about: most are, and none of them has begun.
    boolean ongoing(Meeting meeting, Instant now) {
        return !meeting.onDate().isAfter(SwedishTime.dateOf(now))
                && reached(meeting, Progress.Stage.OPENED)
                && !reached(meeting, Progress.Stage.CLOSED);
    }

    private boolean reached(Meeting meeting, Progress.Stage stage) {
        return progress.stream()
                .flatMap(one -> one.marks(meeting).stream())
                .anyMatch(mark -> mark.stage() == stage && mark.reached());
    }
}
