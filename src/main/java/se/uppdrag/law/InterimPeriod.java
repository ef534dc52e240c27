package se.uppdrag.law;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.LocalDate;
import java.time.YearMonth;

/// The part of the year that the statutory interim report (`delårsrapport`) covers, from January:
/// at least half of it and at most two thirds (13 kap. 1 § LKBR).
///
/// @param last the month it ends with
public record InterimPeriod(YearMonth last) {

    public static Outcome<InterimPeriod> until(YearMonth last) {
        var months = last.getMonthValue();
        var end = last.atEndOfMonth();
        if (months < NationalNumber.INTERIM_PERIOD_FEWEST_MONTHS.at(end)) {
            return refused(LawRefusal.INTERIM_PERIOD_IS_TOO_SHORT, Integer.toString(months));
        }
        if (months > NationalNumber.INTERIM_PERIOD_MOST_MONTHS.at(end)) {
            return refused(LawRefusal.INTERIM_PERIOD_IS_TOO_LONG, Integer.toString(months));
        }
        return granted(new InterimPeriod(last));
    }

    /// When the assembly and the auditors have it (KL 11:16).
    public LocalDate handedOverBy() {
        return DeadlineRule.KL11_16.from(last.atEndOfMonth()).last();
    }
}
