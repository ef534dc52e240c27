package se.uppdrag.remuneration;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.web.Tasks;
import se.uppdrag.web.Texts;

/// What waits for an approver, and what a person has had rejected lately.
@Component
class FeeTasks implements Tasks {

    private static final int LATELY_DAYS = 30;

    private final WaitingTable waiting;
    private final Approvers approvers;
    private final Texts texts;

    FeeTasks(WaitingTable waiting, Approvers approvers, Texts texts) {
        this.waiting = waiting;
        this.approvers = approvers;
        this.texts = texts;
    }

    @Override
    public List<Task> tasksFor(UUID person, LocalDate on) {
        var tasks = new ArrayList<Task>();
        var who = new SignedIn(person, "");
        if (approvers.any(who)) {
            var count =
                    waiting.forOthersThan(who.person()).stream()
                            .filter(one -> approvers.may(who, one.organ()))
                            .mapToInt(WaitingTable.Waiting::count)
                            .sum();
            if (count > 0) {
                tasks.add(
                        task(
                                "CheckmarkCircle",
                                texts.get("remuneration.task.approve", Integer.toString(count)),
                                "approve",
                                ApprovalController.HERE));
            }
        }
        waiting.rejected(
                        new PersonId(person),
                        SwedishTime.at(on.minusDays(LATELY_DAYS), LocalTime.MIDNIGHT))
                .forEach(one ->
                        tasks.add(
                                task(
                                        "Receipt",
                                        texts.get(
                                                "remuneration.task.rejected",
                                                one.onDate().toString()),
                                        "rejected",
                                        "/ersattningar/" + one.id())));
        return tasks;
    }

    private Task task(String icon, String title, String key, String href) {
        return new Task(
                icon,
                title,
                texts.get("remuneration.task." + key + ".why"),
                null,
                null,
                texts.get("remuneration.task." + key + ".verb"),
                href);
    }
}
