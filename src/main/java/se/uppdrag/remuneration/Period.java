package se.uppdrag.remuneration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// From a day until, but not with, another; without end where there is none.
record Period(LocalDate from, @Nullable LocalDate to) {

    /// The days that lie in both; may be none.
    Period within(Period other) {
        return new Period(
                from.isAfter(other.from) ? from : other.from,
                to == null ? other.to : other.to == null || to.isBefore(other.to) ? to : other.to);
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
