package se.uppdrag.assignments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.access.Roles;
import se.uppdrag.law.Act;
import se.uppdrag.law.Citation;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Person;
import se.uppdrag.register.Register;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Tasks;
import se.uppdrag.web.Texts;

/// What those who leave ask of the secretary: the agenda, the decision, the county board, the empty
/// place; and who has told that she cannot come to a meeting.
@Component
class AssignmentTasks implements Tasks {

    private static final int ABSENCES_DAYS = 21;

    private final Leavings leavings;
    private final Absences absences;
    private final Register register;
    private final Meetings meetings;
    private final Roles roles;
    private final Texts texts;

    AssignmentTasks(
            Leavings leavings,
            Absences absences,
            Register register,
            Meetings meetings,
            Roles roles,
            Texts texts) {
        this.leavings = leavings;
        this.absences = absences;
        this.register = register;
        this.meetings = meetings;
        this.roles = roles;
        this.texts = texts;
    }

    @Override
    public List<Task> tasksFor(UUID person, LocalDate on) {
        var id = new PersonId(person);
        var tasks = new ArrayList<Task>();
        register.organs(on).stream()
                .filter(Organ::assembly)
                .filter(organ -> roles.holds(id, Role.SECRETARY, organ.slug(), on))
                .findFirst()
                .ifPresent(_ -> leavings.open().forEach(one -> tasks.add(task(one))));
        if (roles.holds(id, Role.SECRETARY, on)) {
            meetings.between(on, on.plusDays(ABSENCES_DAYS), "").stream()
                    .filter(meeting -> roles.holds(id, Role.SECRETARY, meeting.organ(), on))
                    .forEach(meeting -> absence(meeting, tasks));
        }
        return tasks;
    }

    private void absence(Meeting meeting, List<Task> tasks) {
        var absent = absences.of(meeting.id());
        if (!absent.isEmpty()) {
            tasks.add(
                    new Task(
                            "PersonGroup",
                            texts.get(
                                    "assignments.task.absence",
                                    Swedish.inSentence(meeting.organName()),
                                    Swedish.day(meeting.onDate())),
                            texts.get(
                                    "assignments.task.absence.why",
                                    String.join(
                                            ", ",
                                            absent.stream()
                                                    .flatMap(one -> register.person(one).stream())
                                                    .map(Person::name)
                                                    .toList())),
                            meeting.onDate(),
                            Citation.kl(5, 17),
                            texts.get("assignments.task.absence.verb"),
                            meeting.address() + "/inkallelse"));
        }
    }

    private Task task(Leaving one) {
        var step = LeavingPages.step(one);
        return new Task(
                step.equals("tell") ? "Bell" : "Person",
                texts.get(
                        "assignments.task."
                                + step
                                + (one.asksToStay() && !one.decided() ? ".stay" : ""),
                        register.person(one.person()).map(Person::name).orElse("")),
                texts.get(
                        "assignments.task.why",
                        Swedish.inSentence(
                                register.organ(one.organ()).map(Organ::name).orElse(one.organ()))),
                null,
                basis(one, step),
                texts.get("assignments.task.verb"),
                one.address());
    }

    private static @Nullable Citation basis(Leaving one, String step) {
        return switch (step) {
            case "agenda", "decide" -> Citation.kl(4, one.asksToStay() ? 7 : 6);
            case "tell" -> Citation.of(Act.VALLAGEN, 14, 21);
            case "fill" -> one.assembly() ? Citation.of(Act.VALLAGEN, 14, 21) : Citation.kl(6, 20);
            default -> null;
        };
    }
}
