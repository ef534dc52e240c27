package se.uppdrag.audit;

import static se.uppdrag.law.Citation.kl;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Citation;
import se.uppdrag.web.Tasks;
import se.uppdrag.web.Texts;

/// What the audit asks of people: an auditor to make a key, an organ to answer a question or
/// explain itself.
@Component
class AuditTasks implements Tasks {

    private final Auditors auditors;
    private final AuditKeys keys;
    private final Inquiries inquiries;
    private final Discharges discharges;
    private final DischargePages pages;
    private final Texts texts;

    AuditTasks(
            Auditors auditors,
            AuditKeys keys,
            Inquiries inquiries,
            Discharges discharges,
            DischargePages pages,
            Texts texts) {
        this.auditors = auditors;
        this.keys = keys;
        this.inquiries = inquiries;
        this.discharges = discharges;
        this.pages = pages;
        this.texts = texts;
    }

    @Override
    public List<Task> tasksFor(UUID person, LocalDate on) {
        var tasks = new ArrayList<Task>();
        var who = new SignedIn(person, "");
        if (auditors.elected(person) && !keys.has(person)) {
            tasks.add(task("key", "", null, null, WorkroomKeyController.HERE));
        }
        inquiries.unanswered().stream()
                .filter(one -> pages.answersFor(who, one.organ()))
                .forEach(one ->
                        tasks.add(
                                task(
                                        "answer",
                                        one.subject(),
                                        one.answerBy(),
                                        kl(12, 9),
                                        "/revision/fragor/" + one.id())));
        int year = on.getYear() - 1;
        var matter = discharges.matter(year);
        matter.verdicts().stream()
                .map(Published.Verdict::organ)
                .filter(matter::awaitsExplanation)
                .filter(organ -> matter.decision(organ).isEmpty() && pages.answersFor(who, organ))
                .forEach(organ ->
                        tasks.add(
                                task(
                                        "explain",
                                        auditors.organName(organ),
                                        null,
                                        kl(5, "29–32"),
                                        DischargeController.HERE + "/" + year)));
        return tasks;
    }

    private Task task(
            String key,
            String about,
            @Nullable LocalDate due,
            @Nullable Citation basis,
            String href) {
        return new Task(
                "MagnifyingGlass",
                texts.get("audit.task." + key, about),
                texts.get("audit.task." + key + ".why"),
                due,
                basis,
                texts.get("audit.task." + key + ".verb"),
                href);
    }
}
