package se.uppdrag.register;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The local rules of every organ through a period, read at once, for those who ask about many
/// days.
public record RulesThrough(List<Line> lines) {

    /// @param toDate the day it holds no longer; nothing where it holds until another is decided
    public record Line(
            String organ,
            String rule,
            String value,
            LocalDate fromDate,
            @Nullable LocalDate toDate) {

        boolean holds(LocalDate on) {
            return !on.isBefore(fromDate) && (toDate == null || on.isBefore(toDate));
        }
    }

    public RulesThrough {
        lines = List.copyOf(lines);
    }

    /// @param on a day in the period
    public HouseRules of(String organ, LocalDate on) {
        return new HouseRules(
                lines.stream()
                        .filter(one -> one.organ().equals(organ) && one.holds(on))
                        .collect(Collectors.toMap(Line::rule, Line::value)));
    }
}
