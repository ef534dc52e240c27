package se.uppdrag.steering;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.law.Citation;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Remark;

/// What the executive committee says of the internal control of the whole municipality in a year,
/// from the committees' own reports (`samlad bedömning`; KL 6:1, 6:6).
///
/// @param missing the committees that had not reported when it was decided
public record Overall(
        int year,
        ControlYear.Judgement judgement,
        String text,
        List<String> missing,
        LocalDate decidedOn,
        String section,
        Instant enteredAt) {

    public Overall {
        missing = List.copyOf(missing);
    }

    /// It is decided once, in December at the earliest. That a committee has not reported is said
    /// and kept; the executive committee has decided all the same.
    ///
    /// @param before the one there is; nothing before it
    Outcome<Overall> checked(@Nullable Overall before, LocalDate on) {
        if (before != null) {
            return refused(SteeringRefusal.WHOLE_IS_JUDGED, Integer.toString(year));
        }
        if (on.isBefore(YearMonth.of(year, 12).atDay(1))) {
            return refused(SteeringRefusal.YEAR_IS_NOT_OVER, Integer.toString(year));
        }
        return missing.isEmpty()
                ? granted(this)
                : granted(
                        this,
                        List.of(
                                new Remark(
                                        Citation.kl(6, 6),
                                        "steering.remark.not-reported",
                                        List.of(Integer.toString(missing.size())))));
    }
}
