package se.uppdrag.statutes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// When a version is in force: from a day, and up to but not with another.
///
/// @param to nothing while nobody has decided its end
public record Period(LocalDate from, @Nullable LocalDate to) {

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    boolean meets(Period other) {
        return (to == null || other.from.isBefore(to))
                && (other.to == null || from.isBefore(other.to));
    }

    /// Ended where another begins.
    Period until(LocalDate day) {
        return new Period(from, day);
    }
}
