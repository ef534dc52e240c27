package se.uppdrag.minutes;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.util.List;
import se.uppdrag.law.Outcome;
import se.uppdrag.minutes.Version.Signatory;
import se.uppdrag.sitting.Sitting;

/// Whether a section may be verified at once (KL 5:69 leaves to the assembly how). Pure.
final class AtOnceRules {

    private AtOnceRules() {}

    /// Those who are to sign it: as for the minutes.
    static Outcome<List<Signatory>> declare(Sitting sitting, int item) {
        if (!sitting.running()) {
            return refused(MinutesRefusal.MEETING_DOES_NOT_GO_ON);
        }
        if (sitting.verifiers().isEmpty()) {
            return refused(MinutesRefusal.NO_VERIFIERS);
        }
        if (sitting.presiding() == null) {
            return refused(MinutesRefusal.NOBODY_PRESIDED);
        }
        var floor = sitting.floors().get(item);
        if (floor == null || floor.decision() == null) {
            return refused(
                    MinutesRefusal.NOTHING_DECIDED_YET,
                    sitting.item(item).map(one -> one.title()).orElse("?"));
        }
        return granted(Readiness.signatories(sitting));
    }
}
