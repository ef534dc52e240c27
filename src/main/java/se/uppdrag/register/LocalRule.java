package se.uppdrag.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One version of a local rule of an organ, with the decision behind it.
///
/// @param toDate the first day another version applies; nothing while this one does
public record LocalRule(
        String rule,
        String value,
        LocalDate fromDate,
        @Nullable LocalDate toDate,
        String decidedBy) {

    public boolean appliesOn(LocalDate day) {
        return !day.isBefore(fromDate) && (toDate == null || day.isBefore(toDate));
    }
}
