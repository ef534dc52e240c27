package se.uppdrag.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppdrag.access.Accounts;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.web.Tasks;
import se.uppdrag.web.Texts;

/// Looks each hour of the day at what everybody has to do, as the start page gathers it from every
/// module, and tells who has got something new or has something whose last day comes. However much
/// it is, and however long the program has stood still, it is one notification: that there is
/// something, never what.
@Component
class TaskRounds {

    private static final Logger LOG = LoggerFactory.getLogger(TaskRounds.class);
    private static final Duration KEEPS = Duration.ofDays(3);
    private static final int SOON_DAYS = 2;
    private static final String START = "/start";

    private final List<Tasks> tasks;
    private final TaskTable table;
    private final Accounts accounts;
    private final DeviceTable devices;
    private final Telling telling;
    private final Texts texts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TaskRounds(
            List<Tasks> tasks,
            TaskTable table,
            Accounts accounts,
            DeviceTable devices,
            Telling telling,
            Texts texts,
            TransactionTemplate transaction,
            Clock clock) {
        this.tasks = tasks;
        this.table = table;
        this.accounts = accounts;
        this.devices = devices;
        this.telling = telling;
        this.texts = texts;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(cron = "0 5 6-21 * * *", zone = "Europe/Stockholm")
    void round() {
        var hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        if (Boolean.TRUE.equals(transaction.execute(_ -> table.claim(hour)))) {
            accounts.all().stream()
                    .filter(one -> one.open())
                    .map(one -> one.person())
                    .filter(this::reached)
                    .forEach(this::look);
        }
    }

    private boolean reached(PersonId person) {
        return telling.address(person) != null || !devices.of(person).isEmpty();
    }

    /// What cannot be read of one person is not the others' trouble; the next hour tries anew.
    private void look(PersonId person) {
        try {
            transaction.executeWithoutResult(_ -> look(person, clock.instant()));
        } catch (RuntimeException e) {
            LOG.warn("Somebody's tasks could not be read: {}", e.getMessage());
        }
    }

    void look(PersonId who, Instant now) {
        var person = who.value();
        var today = SwedishTime.dateOf(now);
        var has = tasks(person, today);
        var had = table.of(person);
        var before = table.look(person, now);
        boolean news = false;
        boolean due = false;
        for (var one : has.entrySet()) {
            var told = had.get(one.getKey());
            boolean soon = soon(one.getValue(), today);
            news |= told == null;
            due |= soon && !Boolean.TRUE.equals(told);
            if (told == null || soon != told) {
                table.put(person, one.getKey(), soon, now);
            }
        }
        var over = new HashSet<>(had.keySet());
        over.removeAll(has.keySet());
        table.remove(person, over);
        if (due) {
            tell(Kind.DUE, "due:" + today, who, now);
        } else if (news && before) {
            // Who is looked at for the first time has nothing new; it is all as it was.
            tell(Kind.TASK, "tasks:" + now.truncatedTo(ChronoUnit.HOURS), who, now);
        }
    }

    private void tell(Kind kind, String occasion, PersonId who, Instant now) {
        telling.tell(
                kind,
                occasion,
                who,
                new Letter.Words(
                        texts.get("mail." + kind.slug() + ".subject"),
                        texts.get("mail." + kind.slug() + ".body"),
                        START,
                        texts.get("mail.digest.link")),
                now.plus(KEEPS));
    }

    private static boolean soon(Tasks.Task task, LocalDate today) {
        var due = task.due();
        return due != null && !due.isAfter(today.plusDays(SOON_DAYS));
    }

    private Map<String, Tasks.Task> tasks(UUID person, LocalDate today) {
        var found = new LinkedHashMap<String, Tasks.Task>();
        for (var module : tasks) {
            module.tasksFor(person, today).stream()
                    .filter(module::notifies)
                    .forEach(task -> found.put(key(task), task));
        }
        return found;
    }

    /// The same task has another number in its title when there are more of them.
    private static String key(Tasks.Task task) {
        return task.href() + " " + task.title().replaceAll("\\d+", "#");
    }
}
