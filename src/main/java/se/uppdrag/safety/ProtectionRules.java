package se.uppdrag.safety;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What the municipality owes those who serve full time or much of it (KL 4:18 a): that the risk is
/// judged, and judged again; that measures follow on it; that they have the training they need.
final class ProtectionRules {

    /// How old a judgement may be before it is made anew. The law says no number.
    static final int ASSESSED_MONTHS = 12;

    static final int TRAINED_MONTHS = 24;

    /// What is missing.
    enum Missing {
        ASSESSMENT,
        MEASURE,
        TRAINING
    }

    private ProtectionRules() {}

    static List<Missing> missing(UUID person, List<ProtectionTable.Entry> entries, LocalDate on) {
        var own = entries.stream().filter(one -> one.person().equals(person)).toList();
        var assessed = last(own, ProtectionTable.Kind.ASSESSED);
        var trained = last(own, ProtectionTable.Kind.TRAINED);
        var missing = new ArrayList<Missing>();
        if (assessed.filter(one -> fresh(one, ASSESSED_MONTHS, on)).isEmpty()) {
            missing.add(Missing.ASSESSMENT);
        }
        // Above low, a judgement that leads to nothing is not enough.
        if (assessed.filter(one -> !one.code().equals("lag")).isPresent()
                && last(own, ProtectionTable.Kind.MEASURE)
                        .filter(one -> !one.onDate().isBefore(assessed.get().onDate()))
                        .isEmpty()) {
            missing.add(Missing.MEASURE);
        }
        if (trained.filter(one -> fresh(one, TRAINED_MONTHS, on)).isEmpty()) {
            missing.add(Missing.TRAINING);
        }
        return missing;
    }

    static Optional<ProtectionTable.Entry> last(
            List<ProtectionTable.Entry> entries, ProtectionTable.Kind kind) {
        return entries.stream().filter(one -> one.kind() == kind).reduce((_, later) -> later);
    }

    private static boolean fresh(ProtectionTable.Entry entry, int months, LocalDate on) {
        return entry.onDate().plusMonths(months).isAfter(on);
    }
}
