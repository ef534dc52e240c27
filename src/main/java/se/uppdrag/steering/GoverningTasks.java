package se.uppdrag.steering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Citation;
import se.uppdrag.steering.Supervised.CompanyReview;
import se.uppdrag.web.Tasks;
import se.uppdrag.web.Texts;

/// What is told on the start page of those who keep the executive committee's steering: the year's
/// days and the decisions on companies; and of those whom it has asked something.
@Component
class GoverningTasks implements Tasks {

    private static final int DAYS_BEFORE = 30;

    private final Handovers handovers;
    private final Supervision supervision;
    private final Committees committees;
    private final Owners owners;
    private final Texts texts;

    GoverningTasks(
            Handovers handovers,
            Supervision supervision,
            Committees committees,
            Owners owners,
            Texts texts) {
        this.handovers = handovers;
        this.supervision = supervision;
        this.committees = committees;
        this.owners = owners;
        this.texts = texts;
    }

    @Override
    public List<Task> tasksFor(UUID person, LocalDate on) {
        var who = new SignedIn(person, "");
        var tasks = new ArrayList<Task>();
        var executive = committees.executive(on).filter(one -> owners.keeps(who, one.slug(), on));
        if (executive.isPresent()) {
            days(on, tasks);
            companies(on, tasks);
        }
        for (var question : supervision.unanswered()) {
            supervision
                    .find(question.supervised())
                    .filter(one -> {
                        var organ = one.organ();
                        return organ != null && owners.keeps(who, organ, on);
                    })
                    .ifPresent(one ->
                            tasks.add(
                                    new Task(
                                            "Tasklist",
                                            texts.get("steering.task.question", question.text()),
                                            texts.get("steering.task.question.why", one.name()),
                                            question.due(),
                                            Citation.kl(6, 1),
                                            texts.get("steering.task.question.verb"),
                                            one.address())));
        }
        return tasks;
    }

    private void days(LocalDate on, List<Task> tasks) {
        var done =
                handovers.of(on.getYear()).stream().map(Handover::kind).collect(Collectors.toSet());
        Arrays.stream(Handover.Kind.values())
                .filter(kind -> !done.contains(kind))
                .filter(kind -> !on.plusDays(DAYS_BEFORE).isBefore(due(kind, on)))
                .forEach(kind ->
                        tasks.add(
                                new Task(
                                        "Calendar",
                                        texts.get("steering.day-kind." + kind),
                                        texts.get("steering.task.day.why"),
                                        due(kind, on),
                                        kind.basis(),
                                        texts.get("steering.task.day.verb"),
                                        "/styrning?ar=" + on.getYear())));
    }

    private static LocalDate due(Handover.Kind kind, LocalDate on) {
        return kind.due(on.getYear(), Handover.USUAL_MONTH);
    }

    private void companies(LocalDate on, List<Task> tasks) {
        int year = on.getYear() - 1;
        var due = CompanyReview.dueFor(year);
        if (on.plusDays(DAYS_BEFORE).isBefore(due)) {
            return;
        }
        var reviewed =
                supervision.reviews(year).stream()
                        .map(CompanyReview::organ)
                        .collect(Collectors.toSet());
        committees.companies(on).stream()
                .filter(one -> !reviewed.contains(one.slug()))
                .forEach(one ->
                        tasks.add(
                                new Task(
                                        "Tasklist",
                                        texts.get(
                                                "steering.task.company",
                                                one.name(),
                                                Integer.toString(year)),
                                        texts.get("steering.task.company.why"),
                                        due,
                                        Citation.kl(6, 9),
                                        texts.get("steering.task.day.verb"),
                                        "/styrning/uppsikt?ar=" + on.getYear())));
    }
}
