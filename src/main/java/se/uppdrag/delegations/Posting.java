package se.uppdrag.delegations;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;

/// Somebody's time as an employee in a unit, under a title that delegation orders may name.
///
/// @param manager whether she heads the unit
/// @param toDate the first day she is there no more; nothing while no end is known
public record Posting(
        UUID id,
        String unit,
        PersonId person,
        String name,
        String title,
        boolean manager,
        LocalDate fromDate,
        @Nullable LocalDate toDate) {

    /// The same, but gone at the latest on the day.
    Posting goneBy(LocalDate day) {
        var gone = toDate != null && toDate.isBefore(day) ? toDate : day;
        return new Posting(id, unit, person, name, title, manager, fromDate, gone);
    }

    boolean on(LocalDate day) {
        return !fromDate.isAfter(day) && (toDate == null || toDate.isAfter(day));
    }
}
