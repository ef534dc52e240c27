package se.uppdrag.delegations;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Act;
import se.uppdrag.law.Citation;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Remark;

/// Tasks that somebody wants to give one step down, before the rules have been asked.
///
/// @param by the manager who gives; none where a body does
/// @param decision the body's decision; empty where a manager gives
public record Giving(
        String giver,
        @Nullable PersonId by,
        String receiver,
        Set<WorkTask> tasks,
        String powers,
        String resources,
        String competence,
        String course,
        @Nullable LocalDate courseOn,
        String decision) {

    private static final Citation AFS = Citation.whole(Act.AFS);

    public Giving {
        tasks = Set.copyOf(tasks);
        powers = powers.strip();
        resources = resources.strip();
        competence = competence.strip();
        course = course.strip();
        decision = decision.strip();
    }

    /// Whether it may be given: to the next link, in writing, with powers, resources and
    /// competence, and no more than the giver has.
    Outcome<Giving> checked(WorkPicture now) {
        if (giver.equals(receiver)
                || receiver.equals(now.assembly())
                || !now.above(receiver).equals(giver)) {
            return refused(DelegationsRefusal.NOT_THE_NEXT_LINK);
        }
        var unit = now.units().get(receiver);
        if (unit != null && now.manager(receiver).isEmpty()) {
            return refused(DelegationsRefusal.NOBODY_TO_GIVE_TO, unit.name());
        }
        if (tasks.isEmpty()) {
            return refused(DelegationsRefusal.LETTER_WITHOUT_TASKS);
        }
        if (powers.isEmpty()) {
            return refused(DelegationsRefusal.TASK_WITHOUT_POWERS);
        }
        if (resources.isEmpty()) {
            return refused(DelegationsRefusal.TASK_WITHOUT_RESOURCES);
        }
        if (competence.isEmpty()) {
            return refused(DelegationsRefusal.TASK_WITHOUT_COMPETENCE);
        }
        return now.units().containsKey(giver) ? byManager(now) : byBody(now);
    }

    private Outcome<Giving> byManager(WorkPicture now) {
        var heads =
                now.manager(giver).filter(one -> one.person().equals(by)).isPresent()
                        && now.holds(giver, WorkTask.DISTRIBUTE);
        var lacking =
                tasks.stream().filter(one -> !now.holds(giver, one)).collect(Collectors.toSet());
        return heads && lacking.isEmpty()
                ? granted(this, remarks(now))
                : refused(
                        DelegationsRefusal.ONLY_WHAT_ONE_HOLDS,
                        Integer.toString(heads ? lacking.size() : tasks.size()));
    }

    private Outcome<Giving> byBody(WorkPicture now) {
        return decision.isEmpty()
                ? refused(DelegationsRefusal.BODY_GIVES_BY_DECISION)
                : granted(this, remarks(now));
    }

    private List<Remark> remarks(WorkPicture now) {
        var remarks = new ArrayList<Remark>();
        if (now.units().containsKey(receiver)
                && (courseOn == null || course.isEmpty() || courseOn.isAfter(now.day()))) {
            remarks.add(new Remark(AFS, "delegations.remark.course", List.of()));
        }
        if (!giver.equals(now.assembly())
                && !now.units().containsKey(giver)
                && tasks.stream().anyMatch(one -> !now.holds(giver, one))) {
            remarks.add(new Remark(AFS, "delegations.remark.mandate", List.of()));
        }
        return remarks;
    }
}
