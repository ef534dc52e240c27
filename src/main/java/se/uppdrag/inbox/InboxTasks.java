package se.uppdrag.inbox;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.access.Roles;
import se.uppdrag.law.Act;
import se.uppdrag.law.Citation;
import se.uppdrag.web.Tasks;
import se.uppdrag.web.Texts;

/// Registrars are told of what waits: a document is registered as soon as it has come (OSL 5:1).
@Component
class InboxTasks implements Tasks {

    private final ReadingTable readings;
    private final Roles roles;
    private final Texts texts;

    InboxTasks(ReadingTable readings, Roles roles, Texts texts) {
        this.readings = readings;
        this.roles = roles;
        this.texts = texts;
    }

    @Override
    public List<Task> tasksFor(UUID person, LocalDate on) {
        if (!roles.holds(new PersonId(person), Role.REGISTRAR, on)) {
            return List.of();
        }
        int waiting = readings.counts(InboxPages.MOST + 1).getOrDefault(Received.State.WAITS, 0);
        return waiting == 0
                ? List.of()
                : List.of(
                        new Task(
                                "Folder",
                                texts.get("inbox.task", waiting),
                                texts.get("inbox.task.why"),
                                null,
                                Citation.of(Act.OSL, 5, 1),
                                texts.get("inbox.task.verb"),
                                InboxController.HERE));
    }
}
