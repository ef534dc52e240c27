package se.uppdrag.registry;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppdrag.law.Outcome;

/// What somebody wants to be reminded of in a matter (`påminnelse`), and on which day.
///
/// @param document its number, where it is about one document
/// @param forResponsible whether it is for whoever answers for the matter on the day, and not for
///   the one who set it
/// @param doneOn when it was done; nothing while it is not
record Reminder(
        UUID id,
        @Nullable Integer document,
        LocalDate onDate,
        String words,
        String setByName,
        boolean forResponsible,
        @Nullable LocalDate doneOn,
        @Nullable String doneBy) {

    boolean stands() {
        return doneOn == null;
    }

    Outcome<Reminder> goesOn() {
        return stands() ? granted(this) : refused(RegistryRefusal.REMINDER_IS_DONE);
    }
}
