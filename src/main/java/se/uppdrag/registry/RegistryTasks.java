package se.uppdrag.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Act;
import se.uppdrag.law.Citation;
import se.uppdrag.web.Tasks;
import se.uppdrag.web.Texts;

/// What is told on the start page: opinions that are due, to the one who answers for the matter,
/// and what waits to be looked through, to those who keep the diarium.
@Component
class RegistryTasks implements Tasks {

    private static final int DAYS_BEFORE = 7;
    private static final int WAITING = 100;

    private final HandlingTable matters;
    private final SecrecyTable secrecy;
    private final RegistryKeepers keepers;
    private final Texts texts;

    RegistryTasks(
            HandlingTable matters, SecrecyTable secrecy, RegistryKeepers keepers, Texts texts) {
        this.matters = matters;
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
        waiting(person).ifPresent(tasks::add);
        return tasks;
    }

    private Optional<Task> waiting(UUID person) {
        var organs = keepers.organs(new SignedIn(person, ""));
        if (organs.isEmpty()) {
            return Optional.empty();
        }
        var waiting =
                secrecy.waiting(organs.stream().map(one -> one.authority()).toList(), WAITING);
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
