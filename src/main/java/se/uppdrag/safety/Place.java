package se.uppdrag.safety;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;

/// One person's time in the security network (`säkerhetsnätverket`).
///
/// @param party whose representative she is; nothing for one of the three officials
/// @param toDate the first day she is in it no more; nothing while no end is known
record Place(
        UUID id,
        PersonId person,
        @Nullable String party,
        String phone,
        String email,
        LocalDate fromDate,
        @Nullable LocalDate toDate,
        String decidedBy) {

    boolean on(LocalDate day) {
        return !fromDate.isAfter(day) && (toDate == null || toDate.isAfter(day));
    }

    boolean official() {
        return party == null;
    }
}
