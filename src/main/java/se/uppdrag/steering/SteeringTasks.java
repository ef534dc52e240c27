package se.uppdrag.steering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        var answers = new Answering(person, on);
        for (var year : control.unreported(on.getYear() - 1)) {
            controls(person, year, on, answers, tasks);
        }
        for (var one : commissions.openOf(new PersonId(person))) {
            tasks.add(commission(one, texts.get("steering.task.own")));
        }
        for (var one : commissions.overdue(on)) {
            if (!one.owner().equals(person) && answers.of(one.organ())) {
                tasks.add(commission(one, texts.get("steering.task.late-of", one.ownerName())));
            }
        }
        return tasks;
    }

    private void controls(
            UUID person, ControlYear year, LocalDate on, Answering answers, List<Task> tasks) {
        for (var state : year.states(on)) {
            var own = state.control().owner().equals(person);
            var missed = state.state() == ControlState.State.MISSED && state.result() == null;
            var soon =
                    state.state() == ControlState.State.OPEN
                            && !state.occasion().due().isAfter(on.plusDays(DAYS_BEFORE));
            if (own && (missed || soon) || missed && answers.of(year.organ())) {
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

    /// Which organs the person answers for: as secretary, head of the administration or chair. Each
    /// is asked about once, however many things are late in it.
    private final class Answering {

        private final UUID person;
        private final LocalDate on;
        private final Map<String, Boolean> asked = new HashMap<>();

        Answering(UUID person, LocalDate on) {
            this.person = person;
            this.on = on;
        }

        boolean of(String organ) {
            return asked.computeIfAbsent(
                    organ,
                    one ->
                            owners.keeps(new SignedIn(person, ""), one, on)
                                    || owners.chairs(new PersonId(person), one, on));
        }
    }
}
