package se.uppdrag.statutes;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.web.Tasks;
import se.uppdrag.web.Texts;

/// Tells a secretary that something in the book of her organs needs seeing to.
@Component
class StatuteTasks implements Tasks {

    private final StatuteWarnings warnings;
    private final Gate gate;
    private final Texts texts;

    StatuteTasks(StatuteWarnings warnings, Gate gate, Texts texts) {
        this.warnings = warnings;
        this.gate = gate;
        this.texts = texts;
    }

    @Override
    public List<Task> tasksFor(UUID person, LocalDate on) {
        var who = new SignedIn(person, "");
        if (!gate.open(who, Role.SECRETARY)) {
            return List.of();
        }
        var hers =
                warnings.of(warnings.book(on), on).stream()
                        .filter(one -> gate.open(who, Role.SECRETARY, one.statute().card().organ()))
                        .count();
        return hers == 0
                ? List.of()
                : List.of(
                        new Task(
                                "FileText",
                                texts.get("statutes.task.book"),
                                texts.get("statutes.task.book.why", hers),
                                null,
                                null,
                                texts.get("statutes.task.book.verb"),
                                StatuteAdminController.HERE));
    }
}
