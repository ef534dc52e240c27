package se.uppdrag.steering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Citation;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Tasks;
import se.uppdrag.web.Texts;

/// What is told on the start page: a control that is due or was missed, to its owner and to those
/// who answer for the committee; what somebody is to do; and what has run late, to the chair as
/// well.
@Component
class SteeringTasks implements Tasks {

    private static final int DAYS_BEFORE = 14;

    private final InternalControl control;
    private final Commissions commissions;
    private final Committees committees;
    private final Owners owners;
    private final ControlForms forms;
    private final Texts texts;

    SteeringTasks(
            InternalControl control,
            Commissions commissions,
            Committees committees,
            Owners owners,
            ControlForms forms,
            Texts texts) {
        this.control = control;
        this.commissions = commissions;
        this.committees = committees;
        this.owners = owners;
        this.forms = forms;
        this.texts = texts;
    }

    @Override
    public List<Task> tasksFor(UUID person, LocalDate on) {
        var tasks = new ArrayList<Task>();
        for (var year : control.unreported(on.getYear() - 1)) {
            controls(person, year, on, tasks);
        }
        for (var one : commissions.openOf(new PersonId(person))) {
            tasks.add(commission(one, texts.get("steering.task.own")));
        }
        for (var one : commissions.overdue(on)) {
            if (!one.owner().equals(person) && answers(person, one.organ(), on)) {
                tasks.add(commission(one, texts.get("steering.task.late-of", one.ownerName())));
            }
        }
        return tasks;
    }

    private void controls(UUID person, ControlYear year, LocalDate on, List<Task> tasks) {
        var answers = answers(person, year.organ(), on);
        for (var state : year.states(on)) {
            var own = state.control().owner().equals(person);
            var missed = state.state() == ControlState.State.MISSED && state.result() == null;
            var soon =
                    state.state() == ControlState.State.OPEN
                            && !state.occasion().due().isAfter(on.plusDays(DAYS_BEFORE));
            if (missed && (own || answers) || soon && own) {
                tasks.add(task(state, own, missed));
            }
        }
    }

    private Task task(ControlState state, boolean own, boolean missed) {
        var one = state.control();
        return new Task(
                missed ? "ExclamationmarkTriangle" : "Tasklist",
                texts.get(
                        missed ? "steering.task.missed" : "steering.task.control",
                        one.title(),
                        Swedish.inSentence(forms.when(one, state.occasion()))),
                own
                        ? texts.get("steering.task.control.own")
                        : texts.get(
                                "steering.task.control.of",
                                committees.name(one.organ()),
                                one.ownerName()),
                state.occasion().due(),
                Citation.kl(6, 6),
                texts.get(own ? "steering.task.control.verb" : "steering.task.see"),
                one.address());
    }

    private Task commission(Commission one, String why) {
        return new Task(
                "Tasklist",
                one.title(),
                why,
                one.due(),
                null,
                texts.get("steering.task.report"),
                one.address());
    }

    /// The secretary, the head of the administration and the chair answer for the committee.
    private boolean answers(UUID person, String organ, LocalDate on) {
        return owners.keeps(new SignedIn(person, ""), organ, on)
                || owners.chairs(new PersonId(person), organ, on);
    }
}
