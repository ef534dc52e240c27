package se.uppdrag.remuneration;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import se.uppdrag.law.Money;

/// The part of an annual fee that is due for the days a post was held. Each month is a twelfth,
/// whatever its length, and each day its part of the month. All is counted in a unit that every
/// month divides without rest, so that a whole year is exactly the fee.
final class AnnualShare {

    /// Divisible by 28, 29, 30 and 31.
    private static final long MONTH = 377_580;

    private static final long YEAR = 12 * MONTH;

    private AnnualShare() {}

    /// Units for the days of the month within the half-open period.
    static long units(YearMonth month, LocalDate from, @Nullable LocalDate to) {
        return days(month, from, to) * (MONTH / month.lengthOfMonth());
    }

    /// How many days of the month lie within the half-open period.
    static int days(YearMonth month, LocalDate from, @Nullable LocalDate to) {
        var first = from.isAfter(month.atDay(1)) ? from : month.atDay(1);
        var after = month.plusMonths(1).atDay(1);
        var end = to != null && to.isBefore(after) ? to : after;
        return (int) Math.max(0, end.toEpochDay() - first.toEpochDay());
    }

    static Money of(Money yearly, long units, Money.Rounding rounding) {
        return yearly.share(units, YEAR, rounding);
    }
}
