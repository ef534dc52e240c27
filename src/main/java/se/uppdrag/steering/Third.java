package se.uppdrag.steering;

import java.time.LocalDate;
import java.time.YearMonth;

/// A third of the year (`tertial`), after which it is said how the goals go. The second ends as the
/// interim report's period does most often, the last as the year.
public enum Third {
    FIRST,
    SECOND,
    LAST;

    private static final int MONTHS = 4;

    static Third of(int number) {
        return values()[number - 1];
    }

    int number() {
        return ordinal() + 1;
    }

    LocalDate begins(int year) {
        return LocalDate.of(year, ordinal() * MONTHS + 1, 1);
    }

    LocalDate ends(int year) {
        return YearMonth.of(year, number() * MONTHS).atEndOfMonth();
    }

    /// The one that ended last before the day, in the year; the first while none has.
    static Third latest(int year, LocalDate on) {
        var latest = FIRST;
        for (var third : values()) {
            if (third.ends(year).isBefore(on)) {
                latest = third;
            }
        }
        return latest;
    }
}
