package se.uppdrag.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;

/// The public holidays of the act (1989:253), and the days on which the act (1930:173) lets a
/// period run on to the next weekday.
public final class Holidays {

    private Holidays() {}

    /// A Sunday or another public holiday (`allmän helgdag`).
    public static boolean publicHoliday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY || fixed(day) || movable(day);
    }

    /// A day whose act may be done on the next weekday instead: a public holiday, a Saturday, or
    /// the eves of Midsummer, Christmas and New Year (1930:173, 2 §).
    public static boolean rollsForward(LocalDate day) {
        return publicHoliday(day)
                || day.getDayOfWeek() == DayOfWeek.SATURDAY
                || day.equals(midsummer(day.getYear()).minusDays(1))
                || day.getMonth() == Month.DECEMBER
                        && (day.getDayOfMonth() == 24 || day.getDayOfMonth() == 31);
    }

    /// The day itself, or the first weekday after it.
    public static LocalDate onOrAfter(LocalDate day) {
        var next = day;
        while (rollsForward(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /// The nearest weekday before. Saturday is not counted as one: the reading that is safe.
    public static LocalDate before(LocalDate day) {
        var previous = day.minusDays(1);
        while (rollsForward(previous)) {
            previous = previous.minusDays(1);
        }
        return previous;
    }

    /// Easter Sunday by the Gregorian computus (Meeus, Jones and Butcher).
    public static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }

    private static boolean fixed(LocalDate day) {
        return switch (day.getMonth()) {
            case JANUARY -> day.getDayOfMonth() == 1 || day.getDayOfMonth() == 6;
            case MAY -> day.getDayOfMonth() == 1;
            case JUNE -> day.getDayOfMonth() == 6;
            case DECEMBER -> day.getDayOfMonth() == 25 || day.getDayOfMonth() == 26;
            default -> false;
        };
    }

    private static boolean movable(LocalDate day) {
        var easter = easter(day.getYear());
        return day.equals(easter.minusDays(2))
                || day.equals(easter.plusDays(1))
                || day.equals(easter.plusDays(39))
                || day.equals(midsummer(day.getYear()))
                || day.equals(allSaints(day.getYear()));
    }

    /// The Saturday from 20 to 26 June.
    private static LocalDate midsummer(int year) {
        return LocalDate.of(year, Month.JUNE, 20)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
    }

    /// The Saturday from 31 October to 6 November.
    private static LocalDate allSaints(int year) {
        return LocalDate.of(year, Month.OCTOBER, 31)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
    }
}
