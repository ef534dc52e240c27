package se.uppdrag.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.access.Roles;
import se.uppdrag.law.Citation;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Tasks;
import se.uppdrag.web.Texts;

/// Reading the papers of a meeting one is called to, and publishing notice and call in time.
@Component
class MeetingTasks implements Tasks {

    /// How long before the last day the secretary is reminded.
    private static final int REMINDED_DAYS = 21;

    private final Meetings meetings;
    private final Announcing announcing;
    private final MeetingPages pages;
    private final Roles roles;
    private final Texts texts;

    MeetingTasks(
            Meetings meetings,
            Announcing announcing,
            MeetingPages pages,
            Roles roles,
            Texts texts) {
        this.meetings = meetings;
        this.announcing = announcing;
        this.pages = pages;
        this.roles = roles;
        this.texts = texts;
    }

    @Override
    public List<Task> tasksFor(UUID person, LocalDate on) {
        var id = new PersonId(person);
        var toRead =
                meetings.calledTo(id, on).stream()
                        .filter(meeting ->
                                pages.status(meeting, pages.marks(meeting)).equals("PUBLISHED"))
                        .map(this::read);
        var toPublish =
                meetings.between(on, on.plusDays(REMINDED_DAYS + 8L), "").stream()
                        .filter(meeting -> !meeting.published())
                        .filter(meeting -> roles.holds(id, Role.SECRETARY, meeting.organ(), on))
                        .map(this::publish);
        return Stream.concat(toPublish, toRead).toList();
    }

    /// Everybody is told of the call when it goes out.
    @Override
    public boolean notifies(Task task) {
        return task.basis() != null;
    }

    private Task read(Meeting meeting) {
        return new Task(
                "FileText",
                texts.get(
                        "meetings.task.read",
                        Swedish.inSentence(meeting.organName()),
                        Swedish.day(meeting.onDate())),
                texts.get(
                        "meetings.task.read.why",
                        meetings.agenda(meeting.id()).size(),
                        meetings.papers(meeting.id()).size()),
                meeting.onDate(),
                null,
                texts.get("meetings.task.read.verb"),
                meeting.binder());
    }

    private Task publish(Meeting meeting) {
        return new Task(
                "Bell",
                texts.get(
                        "meetings.task.publish",
                        Swedish.inSentence(meeting.organName()),
                        Swedish.day(meeting.onDate())),
                texts.get("meetings.task.publish.why"),
                announcing.summonsBy(meeting),
                Citation.kl(5, 13),
                texts.get("meetings.task.publish.verb"),
                meeting.address() + "/planera");
    }
}
