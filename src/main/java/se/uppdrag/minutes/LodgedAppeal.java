package se.uppdrag.minutes;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.uppdrag.law.Outcome;

/// An appeal against one decision (`överklagande`) that has come in, and what came of it. Pure.
///
/// ```
/// received ─► sent on to the court ─► rejected: the decision becomes final
///      └──────────────┴────────────► annulled ─► corrected where it was executed (KL 13:15)
/// ```
///
/// @param dnr the appeal's own number in the registry; empty where it has none yet
/// @param steps oldest first
record LodgedAppeal(UUID id, int section, LocalDate receivedOn, String dnr, List<Taken> steps) {

    enum Step {
        /// Sent on to the administrative court.
        FORWARDED,
        /// The court did not change the decision, and that can no longer be appealed.
        REJECTED,
        /// The court annulled the decision, and that can no longer be appealed.
        ANNULLED,
        /// What had been executed was corrected.
        CORRECTED;

        boolean outcome() {
            return this == REJECTED || this == ANNULLED;
        }
    }

    record Taken(Step step, LocalDate on, String note) {}

    LodgedAppeal {
        steps = List.copyOf(steps);
    }

    Optional<Taken> taken(Step step) {
        return steps.stream().filter(one -> one.step() == step).findFirst();
    }

    /// Whether it came too late to keep the decision from becoming final.
    ///
    /// @param appealLast the last day to appeal
    boolean late(LocalDate appealLast) {
        return receivedOn.isAfter(appealLast);
    }

    /// Whether the decision is kept from being final by it.
    boolean stops(LocalDate appealLast) {
        return !late(appealLast) && taken(Step.REJECTED).isEmpty();
    }

    /// What happened is entered in the order it can happen.
    Outcome<Taken> take(Step step, LocalDate on, String note) {
        var before = steps.stream().map(Taken::on).max(LocalDate::compareTo).orElse(receivedOn);
        if (on.isBefore(before)) {
            return refused(MinutesRefusal.BEFORE_WHAT_CAME_BEFORE, before.toString());
        }
        var outcome = steps.stream().filter(one -> one.step().outcome()).findFirst();
        if (taken(step).isPresent() || outcome.isPresent() && step != Step.CORRECTED) {
            return refused(MinutesRefusal.APPEAL_IS_DECIDED);
        }
        return step == Step.CORRECTED && taken(Step.ANNULLED).isEmpty()
                ? refused(MinutesRefusal.NOTHING_TO_CORRECT)
                : granted(new Taken(step, on, note));
    }
}
