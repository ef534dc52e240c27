package se.uppdrag.minutes;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.law.Citation;
import se.uppdrag.register.Register;
import se.uppdrag.web.Tasks;
import se.uppdrag.web.Texts;

/// Minutes that wait for the person's signature, or for the secretary to mend them.
@Component
class SigningTasks implements Tasks {

    private final Minutes minutes;
    private final RoundTable rounds;
    private final Register register;
    private final Texts texts;

    SigningTasks(Minutes minutes, RoundTable rounds, Register register, Texts texts) {
        this.minutes = minutes;
        this.rounds = rounds;
        this.register = register;
        this.texts = texts;
    }

    /// Those who sign are told, and reminded, by letters of their own.
    @Override
    public boolean notifies(Task task) {
        return task.href().endsWith("/protokoll");
    }

    @Override
    public List<Task> tasksFor(UUID person, LocalDate on) {
        return Stream.concat(toSign(person), toMend(new PersonId(person), on)).toList();
    }

    private Stream<Task> toSign(UUID person) {
        return minutes.waitingFor(new PersonId(person)).stream()
                .map(one ->
                        new Task(
                                "PencilWriting",
                                texts.get("minutes.task", one.meeting()),
                                texts.get("minutes.task.why"),
                                one.lastDay(),
                                Citation.kl(5, 69),
                                texts.get("minutes.task.verb"),
                                one.link()));
    }

    /// What was given back waits for the secretary, and the day does not move.
    private Stream<Task> toMend(PersonId person, LocalDate on) {
        return rounds.returned().stream()
                .filter(one ->
                        register.holders(Role.SECRETARY, one.organ(), on).stream()
                                .anyMatch(each -> each.id().equals(person)))
                .map(one ->
                        new Task(
                                "PencilWriting",
                                texts.get("minutes.task.mend", one.meeting()),
                                texts.get("minutes.task.mend.why"),
                                one.lastDay(),
                                Citation.kl(5, 69),
                                texts.get("minutes.task.mend.verb"),
                                one.link()));
    }
}
