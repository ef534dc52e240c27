package se.uppdrag.sitting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Tasks;
import se.uppdrag.web.Texts;

/// Checking in to a meeting that is today and has not ended.
@Component
class SittingTasks implements Tasks {

    private final Meetings meetings;
    private final Sittings sittings;
    private final Texts texts;

    SittingTasks(Meetings meetings, Sittings sittings, Texts texts) {
        this.meetings = meetings;
        this.sittings = sittings;
        this.texts = texts;
    }

    @Override
    public List<Task> tasksFor(UUID person, LocalDate on) {
        var id = new PersonId(person);
        return meetings.calledTo(id, on.minusDays(1)).stream()
                .filter(meeting -> !meeting.onDate().isAfter(on))
                .filter(meeting -> awaits(meeting, id, on))
                .map(meeting ->
                        new Task(
                                "PersonCheckmark",
                                texts.get(
                                        "sitting.task.title",
                                        meeting.organName(),
                                        Swedish.time(meeting.startsAt())),
                                texts.get("sitting.task.why"),
                                on,
                                null,
                                texts.get("sitting.task.verb"),
                                meeting.address() + "/ledamot"))
                .toList();
    }

    /// The evening before goes on if it was opened and has not been closed.
    private boolean awaits(Meeting meeting, PersonId person, LocalDate on) {
        var sitting = sittings.current(meeting);
        return switch (sitting.phase()) {
                    case NOT_OPENED -> meeting.onDate().equals(on);
                    case OPEN, ADJOURNED -> true;
                    case CLOSED -> false;
                }
                && !sitting.attendance().present().contains(person);
    }
}
