package se.uppdrag.minutes;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Citation;
import se.uppdrag.web.Tasks;
import se.uppdrag.web.Texts;

/// Minutes that wait for the person's signature.
@Component
class SigningTasks implements Tasks {

    private final Minutes minutes;
    private final Texts texts;

    SigningTasks(Minutes minutes, Texts texts) {
        this.minutes = minutes;
        this.texts = texts;
    }

    @Override
    public List<Task> tasksFor(UUID person, LocalDate on) {
        return minutes.waitingFor(new PersonId(person)).stream()
                .map(one ->
                        new Task(
                                "PencilWriting",
                                texts.get("minutes.task", one.meeting()),
                                texts.get("minutes.task.why"),
                                one.lastDay(),
                                Citation.kl(5, 69),
                                texts.get("minutes.task.verb"),
                                one.link()))
                .toList();
    }
}
