package se.uppdrag.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.uppdrag.web.Tasks;
import se.uppdrag.web.Texts;

/// Texts of the portal that wait for somebody to read them before they are shown.
@Component
class ReviewTasks implements Tasks {

    private final Portal portal;
    private final Texts texts;

    ReviewTasks(Portal portal, Texts texts) {
        this.portal = portal;
        this.texts = texts;
    }

    @Override
    public List<Task> tasksFor(UUID person, LocalDate on) {
        return portal.waitingFor(person).stream()
                .map(one ->
                        new Task(
                                "FileText",
                                texts.get("portal.task.review"),
                                texts.get("portal.task.review.why"),
                                null,
                                null,
                                texts.get("portal.task.review.verb"),
                                VersionPages.address(one.topic(), one.number())))
                .toList();
    }
}
