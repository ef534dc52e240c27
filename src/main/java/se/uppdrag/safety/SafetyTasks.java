package se.uppdrag.safety;

import static se.uppdrag.law.Citation.kl;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.uppdrag.access.Gate;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Tasks;
import se.uppdrag.web.Texts;

/// What those in the network have to do: make a key, and look in the box when the bell rings. It
/// says that there is something to read, and nothing else.
@Component
class SafetyTasks implements Tasks {

    private static final String OWED = "/trygghet/skydd";

    private final Network network;
    private final Keys keys;
    private final BoxBell bell;
    private final Protection protection;
    private final Gate gate;
    private final Texts texts;

    SafetyTasks(
            Network network,
            Keys keys,
            BoxBell bell,
            Protection protection,
            Gate gate,
            Texts texts) {
        this.network = network;
        this.keys = keys;
        this.bell = bell;
        this.protection = protection;
        this.gate = gate;
        this.texts = texts;
    }

    /// Nothing outside may tell that there is a report.
    @Override
    public boolean notifies(Task task) {
        return false;
    }

    @Override
    public List<Task> tasksFor(UUID person, LocalDate on) {
        var tasks = new ArrayList<Task>();
        if (network.member(new PersonId(person)).isPresent()) {
            if (!keys.has(new PersonId(person))) {
                tasks.add(task("key", "/trygghet/nyckel"));
            } else if (bell.rings(person)) {
                tasks.add(task("read", "/trygghet/rapporter"));
            }
        }
        tasks.addAll(owed(person));
        var who = new SignedIn(person, "");
        protection.notes().stream()
                .filter(one -> gate.open(who, Role.PRESIDIUM, one.organ()))
                .forEach(one ->
                        tasks.add(
                                new Task(
                                        "ShieldLock",
                                        texts.get("safety.note." + one.advice()),
                                        texts.get(
                                                "safety.task.note.why", Swedish.date(one.onDate())),
                                        one.onDate(),
                                        null,
                                        texts.get("safety.task.note.verb"),
                                        "/trygghet/skydd")));
        return tasks;
    }

    /// What the municipality owes those who serve full time (KL 4:18 a): for an official that
    /// something is missing for somebody, for the one it concerns that she lacks the training.
    private List<Task> owed(UUID person) {
        var official =
                network.member(new PersonId(person)).filter(NetworkMember::official).isPresent();
        var tasks = new ArrayList<Task>();
        var lacking =
                protection.holders().stream().filter(one -> !one.missing().isEmpty()).toList();
        if (official && !lacking.isEmpty()) {
            var names = String.join(", ", lacking.stream().map(Protection.Holder::name).toList());
            tasks.add(task("owed", OWED, names));
        }
        if (lacking.stream()
                .filter(one -> one.person().value().equals(person))
                .anyMatch(one -> one.missing().contains(ProtectionRules.Missing.TRAINING))) {
            tasks.add(task("training", OWED));
        }
        return tasks;
    }

    private Task task(String key, String href, Object... arguments) {
        return new Task(
                "ShieldLock",
                texts.get("safety.task." + key),
                texts.get("safety.task." + key + ".why", arguments),
                null,
                href.equals(OWED) ? kl(4, "18 a") : null,
                texts.get("safety.task." + key + ".verb"),
                href);
    }
}
