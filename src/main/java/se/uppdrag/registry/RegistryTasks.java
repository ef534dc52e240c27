package se.uppdrag.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Act;
import se.uppdrag.law.Citation;
import se.uppdrag.web.Tasks;
import se.uppdrag.web.Texts;

/// What is told on the start page: opinions that are due, to the one who answers for the matter,
/// reminders whose day has come, to the one they are for, and to those who keep the diarium what
/// other authorities ask and what waits to be looked through.
@Component
class RegistryTasks implements Tasks {

    private static final int DAYS_BEFORE = 7;
    private static final int WAITING = 100;

    private final HandlingTable matters;
    private final ReminderTable reminders;
    private final SecrecyTable secrecy;
    private final RegistryKeepers keepers;
    private final Texts texts;

    RegistryTasks(
            HandlingTable matters,
            ReminderTable reminders,
            SecrecyTable secrecy,
            RegistryKeepers keepers,
            Texts texts) {
        this.matters = matters;
        this.reminders = reminders;
        this.secrecy = secrecy;
        this.keepers = keepers;
        this.texts = texts;
    }

    @Override
    public List<Task> tasksFor(UUID person, LocalDate on) {
        var tasks = new ArrayList<Task>();
        for (var out : matters.out(person, on.plusDays(DAYS_BEFORE))) {
            tasks.add(
                    new Task(
                            "Hourglass",
                            texts.get("registry.task.remiss", out.recipient(), out.dnr()),
                            texts.get("registry.task.responsible"),
                            out.answerBy(),
                            null,
                            texts.get("registry.task.open"),
                            "/administration/diarium/" + out.slug()));
        }
        var authorities =
                keepers.organs(new SignedIn(person, "")).stream()
                        .map(one -> one.authority())
                        .distinct()
                        .toList();
        reminders.due(person, on).stream()
                .filter(one ->
                        authorities.contains(one.authority()) || person.equals(one.responsible()))
                .map(this::reminder)
                .forEach(tasks::add);
        toAnswer(authorities).forEach(tasks::add);
        waiting(authorities).ifPresent(tasks::add);
        return tasks;
    }

    /// Only for one who may still read the matter: who has left it is not told of it.
    private Task reminder(ReminderTable.Due one) {
        var desk = "/administration/diarium/" + one.slug();
        return new Task(
                "Bell",
                texts.get("registry.task.reminder", one.words(), one.dnr()),
                texts.get(
                        one.forResponsible()
                                ? "registry.task.responsible"
                                : "registry.task.your-reminder"),
                one.onDate(),
                null,
                texts.get("registry.task.open"),
                one.document() == null ? desk : desk + "/" + one.document());
    }

    /// From the day another authority has asked, to those who keep the diarium it came to.
    private Stream<Task> toAnswer(List<String> authorities) {
        return authorities.isEmpty()
                ? Stream.empty()
                : matters.toAnswer(authorities).stream()
                        .map(one ->
                                new Task(
                                        "Hourglass",
                                        texts.get(
                                                "registry.task.to-answer",
                                                one.authority(),
                                                one.dnr()),
                                        texts.get("registry.task.keeper"),
                                        one.answerBy(),
                                        null,
                                        texts.get("registry.task.open"),
                                        "/administration/diarium/" + one.slug()));
    }

    private Optional<Task> waiting(List<String> authorities) {
        if (authorities.isEmpty()) {
            return Optional.empty();
        }
        var waiting = secrecy.waiting(authorities, WAITING);
        return waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Task(
                                "Folder",
                                texts.get("registry.task.waiting", waiting.size()),
                                texts.get("registry.task.keeper"),
                                null,
                                Citation.of(Act.OSL, 4, "1–2"),
                                texts.get("registry.task.look"),
                                "/administration/diarium"));
    }
}
