package se.uppdrag.steering;

import java.util.List;
import java.util.Optional;
import se.uppdrag.steering.FigureFile.Month;

/// A committee's economy in a year: its months, in order.
record Economy(List<Month> months) {

    /// How the forecast stands to the budget of the year.
    enum State {
        KEEPS,
        NEAR,
        OVER
    }

    Economy {
        months = List.copyOf(months);
    }

    Optional<Month> latest() {
        return months.isEmpty() ? Optional.empty() : Optional.of(months.getLast());
    }

    /// What the forecast leaves of the budget; negative where it takes more.
    static long left(Month month) {
        return month.yearBudget() - month.forecast();
    }

    /// Over by less than one per cent is near.
    static State state(Month month) {
        long left = left(month);
        if (left >= 0) {
            return State.KEEPS;
        }
        return -left * 100 < Math.abs(month.yearBudget()) ? State.NEAR : State.OVER;
    }
}
