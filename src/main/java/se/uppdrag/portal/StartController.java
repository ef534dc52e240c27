package se.uppdrag.portal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.portal.pages.StartPage;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Tasks;
import se.uppdrag.web.Texts;

/// `/start`: the reader's next meeting, tasks and assignments, gathered from everywhere.
@Controller
class StartController {

    private static final int MORNING_UNTIL = 10;
    private static final int EVENING_FROM = 17;
    private static final int SOON_DAYS = 14;

    private final List<Tasks> tasks;
    private final StartMeetings meetings;
    private final StartInitiatives initiatives;
    private final StartAssignments assignments;
    private final TopicPages topics;
    private final Texts texts;
    private final Clock clock;

    StartController(
            List<Tasks> tasks,
            StartMeetings meetings,
            StartInitiatives initiatives,
            StartAssignments assignments,
            TopicPages topics,
            Texts texts,
            Clock clock) {
        this.tasks = tasks;
        this.meetings = meetings;
        this.initiatives = initiatives;
        this.assignments = assignments;
        this.topics = topics;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/start")
    String start(SignedIn who, Model model) {
        var now = clock.instant();
        var today = SwedishTime.dateOf(now);
        var mine = assignments.of(who, today);
        var party = assignments.party(mine);
        var coming = meetings.of(who, mine, now);
        var all = topics.all();
        model.addAttribute(
                "page",
                new StartPage(
                        greeting(who, now),
                        assignments.line(who, mine, today),
                        party.map(one -> one.code()).orElse(""),
                        party.map(one -> one.name()).orElse(""),
                        coming.isEmpty() ? null : meetings.hero(coming.getFirst(), who, now),
                        tasks(who, today),
                        coming.stream()
                                .skip(1)
                                .limit(5)
                                .map(one -> meetings.line(one, who, now))
                                .toList(),
                        assignments.quick(mine),
                        initiatives.of(who, today),
                        all.topics(),
                        all.updated(),
                        all.updatedIso(),
                        assignments.administration(who)));
        return "portal/start";
    }

    private String greeting(SignedIn who, Instant now) {
        int hour = SwedishTime.timeOf(now).getHour();
        var key = hour < MORNING_UNTIL ? "morning" : hour < EVENING_FROM ? "day" : "evening";
        return texts.get("portal.start.greeting." + key, who.name().split(" ")[0]);
    }

    private List<StartPage.Task> tasks(SignedIn who, LocalDate today) {
        var found = new ArrayList<Tasks.Task>();
        tasks.forEach(one -> found.addAll(one.tasksFor(who.id(), today)));
        return found.stream()
                .sorted(
                        Comparator.comparing(
                                Tasks.Task::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(task -> task(task, today))
                .toList();
    }

    private StartPage.Task task(Tasks.Task task, LocalDate today) {
        var due = task.due();
        var state =
                due == null
                        ? ""
                        : due.isBefore(today)
                                ? "late"
                                : due.isAfter(today.plusDays(SOON_DAYS)) ? "ok" : "soon";
        return new StartPage.Task(
                task.icon(),
                task.title(),
                task.why(),
                due == null ? "" : due(task, due, today),
                state,
                task.verb(),
                task.href());
    }

    /// `Senast 30 november, 5 kap. 69 § KL`
    private String due(Tasks.Task task, LocalDate due, LocalDate today) {
        var words =
                due.isBefore(today)
                        ? texts.get("portal.due.late", today.toEpochDay() - due.toEpochDay())
                        : due.equals(today)
                                ? texts.get("portal.due.today")
                                : texts.get("portal.due.by", Swedish.day(due));
        return task.basis() == null ? words : words + ", " + task.basis();
    }
}
