package se.uppdrag.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;

/// One alternate named to serve for one member (14 kap. 16–17 §§ vallagen).
///
/// @param position her place in the member's own order, 1 for the first
/// @param toDate the first day the order is another; nothing while no end is known
/// @param decidedBy the county board's decision, as it is cited
public record Substitute(
        String organ,
        PersonId member,
        PersonId alternate,
        int position,
        LocalDate fromDate,
        @Nullable LocalDate toDate,
        String decidedBy) {}
