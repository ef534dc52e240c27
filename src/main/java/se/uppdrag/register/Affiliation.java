package se.uppdrag.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;

/// What an elected person has told of her party after she was elected. Her seat stays hers, and is
/// counted to the party that was given it.
///
/// @param party nothing for one who belongs to no party
/// @param source where it was told
public record Affiliation(
        PersonId person,
        @Nullable String party,
        LocalDate fromDate,
        @Nullable LocalDate toDate,
        String source) {

    public boolean on(LocalDate day) {
        return !fromDate.isAfter(day) && (toDate == null || toDate.isAfter(day));
    }
}
