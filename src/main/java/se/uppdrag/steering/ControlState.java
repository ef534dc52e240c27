package se.uppdrag.steering;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How one occasion of a control stands on a day.
///
/// @param result the latest that was entered; nothing while none has been
record ControlState(
        Control control, Control.Occasion occasion, @Nullable ControlResult result, State state) {

    enum State {
        CLEAN,
        DEVIATION,
        /// Not done in time, or entered as not done.
        MISSED,
        /// May be done now.
        OPEN,
        /// Its time has not come.
        AHEAD
    }

    static ControlState on(
            LocalDate day,
            Control control,
            Control.Occasion occasion,
            @Nullable ControlResult result) {
        return new ControlState(control, occasion, result, state(day, occasion, result));
    }

    private static State state(
            LocalDate day, Control.Occasion occasion, @Nullable ControlResult result) {
        if (result != null) {
            return switch (result.outcome()) {
                case CLEAN -> State.CLEAN;
                case DEVIATION -> State.DEVIATION;
                case NOT_DONE -> State.MISSED;
            };
        }
        if (day.isAfter(occasion.due())) {
            return State.MISSED;
        }
        return day.isBefore(occasion.from()) ? State.AHEAD : State.OPEN;
    }
}
