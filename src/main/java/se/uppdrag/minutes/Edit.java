package se.uppdrag.minutes;

import java.time.Instant;
import java.util.UUID;
import se.uppdrag.access.PersonId;

/// What the secretary adds to a section in her own words. A later one of the same kind takes the
/// place of the earlier, which is kept.
///
/// @param item the item's number at the sitting
/// @param text empty when nothing is to stand there any more
record Edit(UUID id, int item, Kind kind, String text, PersonId by, Instant at) {

    static final int LONGEST = 20_000;

    enum Kind {
        /// `Sammanfattning av ärendet`
        SUMMARY,
        /// `Notering`
        NOTE
    }
}
