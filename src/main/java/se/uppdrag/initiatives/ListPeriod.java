package se.uppdrag.initiatives;

import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Optional;

/// Half a year, for which the assembly is given one list of motions that wait. Pure.
///
/// @param half 1 for January to June
record ListPeriod(int year, int half) {

    private static final int MONTHS = 6;

    static ListPeriod of(LocalDate on) {
        return new ListPeriod(on.getYear(), on.getMonthValue() <= MONTHS ? 1 : 2);
    }

    /// @param months the house's own: `april-october`
    static Optional<ListPeriod> due(String months, LocalDate on) {
        var period = of(on);
        var month = Month.valueOf(months.split("-")[period.half - 1].toUpperCase(Locale.ROOT));
        return on.getMonth().compareTo(month) < 0 ? Optional.empty() : Optional.of(period);
    }

    /// `2026-1`
    String name() {
        return year + "-" + half;
    }
}
