package se.uppdrag.search;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;

/// What somebody wants to be told of (`bevakning`): a matter, or whatever a search would find.
///
/// @param matter its address in the registry; nothing where it is a search
/// @param query empty where it is a matter
/// @param letters whether a letter is wanted
/// @param shown the newest line she has been shown
/// @param told the newest she has had a letter about
record Watch(
        UUID id,
        PersonId person,
        @Nullable String matter,
        String query,
        HitTable.Filter filter,
        boolean letters,
        long shown,
        long told) {

    /// Nobody is written to again about the same until she has looked.
    boolean waitsForHer() {
        return told > shown;
    }
}
