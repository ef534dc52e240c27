package se.uppdrag.steering;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Something that is looked at on its occasions to see that a risk has not come true (`kontroll`).
///
/// @param sample how many are looked at each time; none where the whole is
/// @param plan the number of the decision that adopted it; nothing while none has
public record Control(
        UUID id,
        UUID risk,
        String organ,
        int year,
        String title,
        String method,
        Interval interval,
        UUID owner,
        String ownerName,
        int sample,
        @Nullable Integer plan) {

    /// How often, and so how many occasions a year.
    public enum Interval {
        MONTHLY(12),
        QUARTERLY(4),
        THIRDLY(3),
        HALF_YEARLY(2),
        YEARLY(1);

        private final int times;

        Interval(int times) {
            this.times = times;
        }

        int times() {
            return times;
        }
    }

    /// One time it is to be done.
    ///
    /// @param from the first day of what it looks at
    /// @param due the last day to do it: the last day of what it looks at
    public record Occasion(int number, LocalDate from, LocalDate due) {}

    /// In the order of the year.
    public List<Occasion> occasions() {
        int months = 12 / interval.times();
        return IntStream.rangeClosed(1, interval.times())
                .mapToObj(number ->
                        new Occasion(
                                number,
                                LocalDate.of(year, (number - 1) * months + 1, 1),
                                YearMonth.of(year, number * months).atEndOfMonth()))
                .toList();
    }

    String address() {
        return "/styrning/kontroll/" + id;
    }
}
