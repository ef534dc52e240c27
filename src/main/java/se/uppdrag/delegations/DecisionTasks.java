package se.uppdrag.delegations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Citation;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.register.Organ;
import se.uppdrag.web.Tasks;
import se.uppdrag.web.Texts;

/// Decisions that a committee's secretary has to report to its next meeting.
@Component
class DecisionTasks implements Tasks {

    private final DecidedTable table;
    private final DelegatedDecisions decisions;
    private final DelegationOrders orders;
    private final DecisionPages pages;
    private final Keepers keepers;
    private final Texts texts;

    DecisionTasks(
            DecidedTable table,
            DelegatedDecisions decisions,
            DelegationOrders orders,
            DecisionPages pages,
            Keepers keepers,
            Texts texts) {
        this.table = table;
        this.decisions = decisions;
        this.orders = orders;
        this.pages = pages;
        this.keepers = keepers;
        this.texts = texts;
    }

    @Override
    public List<Task> tasksFor(UUID person, LocalDate on) {
        var who = new SignedIn(person, "");
        var tasks = new ArrayList<Task>();
        for (var organ : keepers.committees(on).stream().map(Organ::slug).toList()) {
            if (!keepers.secretary(who, organ) || !table.waits(organ)) {
                continue;
            }
            var meeting = decisions.nextMeeting(organ);
            tasks.add(
                    new Task(
                            "FileText",
                            texts.get(
                                    "delegations.todo.report",
                                    orders.organ(organ),
                                    pages.many(new DecidedTable.Filter(organ, 0, "TO_REPORT", ""))),
                            texts.get("delegations.todo.report.why"),
                            meeting.map(Meeting::onDate).orElse(null),
                            Citation.kl(6, 40),
                            texts.get("delegations.todo.report.verb"),
                            "/administration/delegation/" + organ + "/anmalan"));
        }
        return tasks;
    }
}
