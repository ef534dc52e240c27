package se.uppdrag.calling;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Citation;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Tasks;
import se.uppdrag.web.Texts;

/// The question whether one can serve for somebody, on the start page.
@Component
class CallingTasks implements Tasks {

    private final Callings callings;
    private final CallingPages pages;
    private final Meetings meetings;
    private final Texts texts;

    CallingTasks(Callings callings, CallingPages pages, Meetings meetings, Texts texts) {
        this.callings = callings;
        this.pages = pages;
        this.meetings = meetings;
        this.texts = texts;
    }

    /// The one who is asked is told when she is.
    @Override
    public boolean notifies(Task task) {
        return false;
    }

    @Override
    public List<Task> tasksFor(UUID person, LocalDate on) {
        return callings.waitingFor(new PersonId(person)).stream().map(this::task).toList();
    }

    private Task task(Asking asking) {
        var meeting = meetings.meeting(asking.meeting()).orElseThrow();
        return new Task(
                "PersonCheckmark",
                texts.get(
                        "calling.task",
                        Swedish.inSentence(meeting.organName()),
                        Swedish.day(meeting.onDate())),
                texts.get("calling.task.why", pages.name(asking.member())),
                meeting.onDate(),
                Citation.kl(5, 17),
                texts.get("calling.task.verb"),
                asking.address());
    }
}
