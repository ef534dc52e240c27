package se.uppdrag.retention;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.LocalDate;
import java.util.UUID;
import se.uppdrag.law.Outcome;

/// A plan of one authority: who decided it, and from when.
///
/// @param section `§ 45`
public record Plan(
        UUID id,
        String authority,
        String organName,
        LocalDate decidedOn,
        String section,
        LocalDate validFrom) {

    /// Nothing is disposed of before somebody has decided that it may be (arkivlagen 10 §).
    Outcome<Plan> takenIn(PlanFile file, LocalDate today, boolean another) {
        if (!file.whole()) {
            return refused(
                    RetentionRefusal.PLAN_FILE_HAS_MISTAKES,
                    Integer.toString(file.mistakes().size()));
        }
        if (decidedOn.isAfter(today) || validFrom.isBefore(decidedOn)) {
            return refused(
                    RetentionRefusal.PLAN_BEFORE_ITS_DECISION,
                    decidedOn.toString(),
                    validFrom.toString());
        }
        return another
                ? refused(RetentionRefusal.ANOTHER_PLAN_FROM_THAT_DAY, validFrom.toString())
                : granted(this);
    }
}
