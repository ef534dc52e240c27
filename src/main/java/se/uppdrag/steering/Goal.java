package se.uppdrag.steering;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppdrag.law.Outcome;

/// What an organ wants to be so (`mål`), from one year to another.
///
/// @param parent the assembly's goal that a committee's goal is a part of; nothing for the
///   assembly's
public record Goal(
        UUID id,
        String organ,
        @Nullable UUID parent,
        Kind kind,
        String title,
        String text,
        int fromYear,
        int toYear,
        LocalDate decidedOn,
        String section) {

    public enum Kind {
        ACTIVITY,
        FINANCIAL
    }

    /// How it goes.
    public enum State {
        WELL,
        PARTLY,
        NOT
    }

    /// What tells whether it is reached.
    ///
    /// @param more whether more is better
    public record Indicator(
            UUID id, UUID goal, String name, String unit, BigDecimal target, boolean more) {

        boolean reached(BigDecimal value) {
            return more ? value.compareTo(target) >= 0 : value.compareTo(target) <= 0;
        }
    }

    /// What the organ says of it after a third of a year.
    public record FollowUp(
            UUID goal,
            int year,
            int third,
            State state,
            String text,
            Instant enteredAt,
            String byName) {}

    boolean in(int year) {
        return fromYear <= year && year <= toYear;
    }

    Decided decided() {
        return new Decided(organ, decidedOn, section);
    }

    String address() {
        return "/styrning/mal/" + id;
    }

    /// Whether it may be set among those there are.
    ///
    /// @param above the assembly's goal it is a part of; nothing where it is the assembly's own
    Outcome<Goal> among(List<Goal> others, @Nullable Goal above) {
        if (others.stream()
                .anyMatch(one ->
                        one.organ.equals(organ)
                                && one.title.equalsIgnoreCase(title)
                                && one.fromYear <= toYear
                                && fromYear <= one.toYear)) {
            return refused(SteeringRefusal.GOAL_PERIODS_OVERLAP, title);
        }
        if (above != null && (fromYear < above.fromYear || toYear > above.toYear)) {
            return refused(SteeringRefusal.GOAL_OUTSIDE_THE_ASSEMBLYS, above.title);
        }
        return granted(this);
    }

    /// Whether something may be said of it for the third of the year.
    Outcome<Goal> followed(int year, Third third, LocalDate on) {
        if (!in(year)) {
            return refused(SteeringRefusal.FOLLOW_UP_OUTSIDE_THE_GOAL, Integer.toString(year));
        }
        return on.isBefore(third.begins(year))
                ? refused(SteeringRefusal.FOLLOW_UP_IS_TOO_EARLY, third.begins(year).toString())
                : granted(this);
    }
}
