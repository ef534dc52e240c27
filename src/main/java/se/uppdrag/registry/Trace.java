package se.uppdrag.registry;

import java.time.LocalDate;

/// Where a matter came from or went, seen from one end.
///
/// @param here whether this is the end it went from
record Trace(Kind kind, boolean here, String dnr, String slug, LocalDate onDate) {

    enum Kind {
        MERGED_INTO,
        SPLIT_INTO,
        HANDED_OVER_TO,
        /// The other was opened to answer a referral from this one; both go on by themselves.
        REFERRED_TO,
        /// It takes up what was answered in the other (`följdfråga`); both go on by themselves.
        FOLLOWS
    }
}
