package se.uppdrag.delegations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Citation;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.web.Tasks;
import se.uppdrag.web.Texts;

/// Decisions that a committee's secretary has to report to its next meeting.
@Component
class DecisionTasks implements Tasks {

    private final DecidedTable table;
    private final DelegatedDecisions decisions;
    private final DelegationOrders orders;
    private final Keepers keepers;
    private final Texts texts;

    DecisionTasks(
            DecidedTable table,
            DelegatedDecisions decisions,
            DelegationOrders orders,
            Keepers keepers,
            Texts texts) {
        this.table = table;
        this.decisions = decisions;
        this.orders = orders;
        this.keepers = keepers;
        this.texts = texts;
    }

    @Override
    public List<Task> tasksFor(UUID person, LocalDate on) {
        var who = new SignedIn(person, "");
        var tasks = new ArrayList<Task>();
        for (var waiting : table.waiting()) {
            if (!keepers.secretary(who, waiting.organ())) {
                continue;
            }
            var meeting = decisions.nextMeeting(waiting.organ());
            tasks.add(
                    new Task(
                            "FileText",
                            texts.get(
                                    "delegations.todo.report",
                                    orders.organ(waiting.organ()),
                                    Integer.toString(waiting.count())),
                            texts.get("delegations.todo.report.why"),
                            meeting.map(Meeting::onDate).orElse(null),
                            Citation.kl(6, 40),
                            texts.get("delegations.todo.report.verb"),
                            "/administration/delegation/" + waiting.organ() + "/anmalan"));
        }
        return tasks;
    }
}
