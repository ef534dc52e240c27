package se.uppdrag.initiatives;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Deadline;
import se.uppdrag.law.DeadlineRule;
import se.uppdrag.web.Tasks;
import se.uppdrag.web.Texts;

/// Tells the assembly's secretary of motions whose year runs out, so that they are decided, or
/// reported with what has come out so far (KL 5:35).
@Component
class UnansweredTasks implements Tasks {

    /// In time for the assembly's next meeting but one.
    private static final Period AHEAD = Period.ofMonths(2);

    private final Initiatives initiatives;
    private final UnansweredLists lists;
    private final Gate gate;
    private final Texts texts;

    UnansweredTasks(Initiatives initiatives, UnansweredLists lists, Gate gate, Texts texts) {
        this.initiatives = initiatives;
        this.lists = lists;
        this.gate = gate;
        this.texts = texts;
    }

    @Override
    public List<Task> tasksFor(UUID person, LocalDate on) {
        if (!gate.open(new SignedIn(person, ""), Role.SECRETARY, "kf")) {
            return List.of();
        }
        var days =
                initiatives.unansweredMotions().stream()
                        .map(Receipt::raisedOn)
                        .filter(Objects::nonNull)
                        .map(DeadlineRule.KL5_35::from)
                        .map(Deadline::last)
                        .filter(last -> !last.isAfter(on.plus(AHEAD)))
                        .sorted()
                        .toList();
        var found = new ArrayList<Task>();
        lists.due(on)
                .filter(_ -> !initiatives.unansweredMotions().isEmpty())
                .ifPresent(_ ->
                        found.add(
                                new Task(
                                        "FileText",
                                        texts.get("initiatives.task.list"),
                                        texts.get("initiatives.task.list.why"),
                                        null,
                                        DeadlineRule.KL5_35.basis(),
                                        texts.get("initiatives.task.list.verb"),
                                        "/motioner/obesvarade#lista")));
        if (!days.isEmpty()) {
            found.add(
                    new Task(
                            "FileText",
                            texts.get("initiatives.task.unanswered", days.size()),
                            texts.get("initiatives.task.unanswered.why"),
                            days.getFirst(),
                            DeadlineRule.KL5_35.basis(),
                            texts.get("initiatives.task.unanswered.verb"),
                            "/motioner/obesvarade"));
        }
        return found;
    }
}
