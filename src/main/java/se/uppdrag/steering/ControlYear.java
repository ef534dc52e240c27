package se.uppdrag.steering;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppdrag.law.Citation;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Remark;

/// A committee's internal control in one year, all of it: risks, controls, what they showed, what
/// was adopted and how it was judged (KL 6:6).
///
/// @param adopted the decisions on the plan, the first first
/// @param results the latest of each control and occasion
/// @param report the committee's own judgement; nothing before it
public record ControlYear(
        String organ,
        int year,
        List<Risk> risks,
        List<Control> controls,
        List<Adoption> adopted,
        List<ControlResult> results,
        @Nullable Report report) {

    /// A decision of the committee on its plan.
    public record Adoption(int number, LocalDate decidedOn, String section) {}

    public enum Judgement {
        SUFFICIENT,
        IN_PART,
        INSUFFICIENT
    }

    /// The committee's report to the executive committee.
    public record Report(
            Judgement judgement,
            String text,
            LocalDate decidedOn,
            String section,
            Instant enteredAt) {}

    /// How many of everything.
    public record Counts(int done, int clean, int deviations, int missed, int open, int ahead) {

        int occasions() {
            return done + missed + open + ahead;
        }
    }

    public ControlYear {
        risks = List.copyOf(risks);
        controls = List.copyOf(controls);
        adopted = List.copyOf(adopted);
        results = List.copyOf(results);
    }

    /// What everybody reads: only what the committee has adopted.
    ControlYear published() {
        return new ControlYear(
                organ,
                year,
                risks.stream().filter(one -> one.plan() != null).toList(),
                controls.stream().filter(one -> one.plan() != null).toList(),
                adopted,
                results,
                report);
    }

    Optional<Risk> risk(UUID id) {
        return risks.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    List<Control> against(Risk risk) {
        return controls.stream().filter(one -> one.risk().equals(risk.id())).toList();
    }

    /// Each occasion of each adopted control; a control added during the year has those that end
    /// after the decision that added it.
    List<ControlState> states(LocalDate on) {
        var states = new ArrayList<ControlState>();
        for (var control : controls) {
            var from = adoptedOn(control);
            if (from == null) {
                continue;
            }
            for (var occasion : control.occasions()) {
                if (!occasion.due().isBefore(from)) {
                    states.add(
                            ControlState.on(
                                    on, control, occasion, result(control, occasion.number())));
                }
            }
        }
        return states;
    }

    private @Nullable LocalDate adoptedOn(Control control) {
        return adopted.stream()
                .filter(one -> control.plan() != null && one.number() == control.plan())
                .map(Adoption::decidedOn)
                .findFirst()
                .orElse(null);
    }

    public @Nullable ControlResult result(Control control, int occasion) {
        return results.stream()
                .filter(one -> one.control().equals(control.id()) && one.occasion() == occasion)
                .findFirst()
                .orElse(null);
    }

    Counts counts(LocalDate on) {
        int[] of = new int[ControlState.State.values().length];
        states(on).forEach(one -> of[one.state().ordinal()]++);
        int clean = of[ControlState.State.CLEAN.ordinal()];
        int deviations = of[ControlState.State.DEVIATION.ordinal()];
        return new Counts(
                clean + deviations,
                clean,
                deviations,
                of[ControlState.State.MISSED.ordinal()],
                of[ControlState.State.OPEN.ordinal()],
                of[ControlState.State.AHEAD.ordinal()]);
    }

    /// The committee adopts what has been proposed. That a big risk has no control, or that nobody
    /// has thought of irregularities, is said and not stopped: the committee has decided.
    Outcome<Adoption> adopt(Decided by) {
        if (controls.isEmpty()) {
            return refused(SteeringRefusal.PLAN_WITHOUT_CONTROLS);
        }
        if (risks.stream().allMatch(one -> one.plan() != null)
                && controls.stream().allMatch(one -> one.plan() != null)) {
            return refused(SteeringRefusal.NOTHING_NEW_TO_ADOPT);
        }
        if (report != null) {
            return refused(SteeringRefusal.YEAR_IS_REPORTED, Integer.toString(year));
        }
        return granted(new Adoption(adopted.size() + 1, by.on(), by.section()), remarks());
    }

    /// What the law says of the plan as it stands: sufficient against errors and irregularities.
    List<Remark> remarks() {
        var remarks = new ArrayList<Remark>();
        for (var risk : risks) {
            if (risk.size().compareTo(Risk.Size.CONTROL) >= 0 && against(risk).isEmpty()) {
                remarks.add(
                        new Remark(
                                Citation.kl(6, 6),
                                "steering.remark.big-risk",
                                List.of(risk.title(), Integer.toString(risk.value()))));
            }
        }
        if (!risks.isEmpty()
                && risks.stream().noneMatch(one -> one.kind() == Risk.Kind.IRREGULARITY)) {
            remarks.add(
                    new Remark(Citation.kl(6, 6), "steering.remark.no-irregularity", List.of()));
        }
        return remarks;
    }

    /// Enters what a control showed.
    Outcome<ControlResult> enter(Control control, ControlResult result, LocalDate on) {
        if (control.plan() == null) {
            return refused(SteeringRefusal.CONTROL_IS_NOT_ADOPTED);
        }
        if (report != null) {
            return refused(SteeringRefusal.YEAR_IS_REPORTED, Integer.toString(year));
        }
        var occasion = control.occasions().get(result.occasion() - 1);
        if (on.isBefore(occasion.from())) {
            return refused(SteeringRefusal.OCCASION_HAS_NOT_BEGUN, occasion.from().toString());
        }
        if (result.outcome() != ControlResult.Finding.CLEAN && result.text().isBlank()
                || result.deviations() > result.sample()
                || result.sample() > 0
                        && (result.outcome() == ControlResult.Finding.DEVIATION)
                                != result.deviations() > 0) {
            return refused(SteeringRefusal.DEVIATION_WITHOUT_A_WORD);
        }
        return granted(result);
    }

    /// The committee judges the year; from December, when most has been seen.
    Outcome<Report> judge(Report wanted, LocalDate on) {
        if (adopted.isEmpty()) {
            return refused(SteeringRefusal.CONTROL_IS_NOT_ADOPTED);
        }
        if (report != null) {
            return refused(SteeringRefusal.YEAR_IS_REPORTED, Integer.toString(year));
        }
        if (on.isBefore(YearMonth.of(year, 12).atDay(1))) {
            return refused(SteeringRefusal.YEAR_IS_NOT_OVER, Integer.toString(year));
        }
        return granted(wanted);
    }
}
