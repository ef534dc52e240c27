package se.uppdrag.initiatives;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.web.Tasks;
import se.uppdrag.web.Texts;

/// Finishing what one has begun to write.
@Component
class DraftTasks implements Tasks {

    private final Initiatives initiatives;
    private final Texts texts;

    DraftTasks(Initiatives initiatives, Texts texts) {
        this.initiatives = initiatives;
        this.texts = texts;
    }

    @Override
    public List<Task> tasksFor(UUID person, LocalDate on) {
        return initiatives.draft(new PersonId(person)).stream()
                .filter(draft -> !draft.title().isBlank() || !draft.text().isBlank())
                .map(draft ->
                        new Task(
                                "PencilWriting",
                                draft.title().isBlank()
                                        ? texts.get("initiatives.task.draft.untitled")
                                        : texts.get("initiatives.task.draft", draft.title()),
                                texts.get("initiatives.task.draft.why." + draft.kind()),
                                null,
                                null,
                                texts.get("initiatives.task.draft.verb"),
                                "/lamna-in"))
                .toList();
    }
}
