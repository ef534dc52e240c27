package se.uppdrag.insight;

import java.time.LocalDate;
import java.util.List;
import se.uppdrag.access.PersonId;
import se.uppdrag.sitting.Side;

/// One vote by name at a meeting (`omröstning`), and how each voted in it.
///
/// @param link to its result
/// @param yes what a yes meant
/// @param no what a no meant
/// @param number among the meeting's votes
/// @param open whether it was taken before everybody
/// @param settled how it fell
record Vote(
        String link,
        int number,
        boolean open,
        LocalDate on,
        String organ,
        String matter,
        String yes,
        String no,
        Side settled,
        List<Cast> cast) {

    /// @param party whose seat it was voted from; empty for none
    record Cast(PersonId person, String party, Side side) {}

    Vote {
        cast = List.copyOf(cast);
    }
}
