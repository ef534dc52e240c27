package se.uppdrag.minutes;

import java.time.Instant;
import se.uppdrag.access.PersonId;

/// Another who verifies, since one who should is hindered. The Act leaves to the assembly how
/// minutes are verified (KL 5:69); rules of procedure let the chair name another who was there.
///
/// @param hinderedName with party, as the minutes have it
/// @param reason kept, and never printed
record StandIn(
        PersonId hindered,
        String hinderedName,
        PersonId person,
        String name,
        DecidedBy decidedBy,
        String reason,
        Instant at) {

    enum DecidedBy {
        /// The one who presided.
        CHAIR,
        /// The organ itself, as when it chose alternates for the verifiers.
        ORGAN
    }
}
