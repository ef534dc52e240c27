package se.uppdrag.registry;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A mark of secrecy (`sekretessmarkering`): provision, date and authority (OSL 5:5). It warns the
/// one who is asked for the document, who decides then and there whether it may be read.
///
/// @param field which fact it is of; none for the document as a whole
/// @param provision of OSL, `21:1`; none where the mark was lifted
record Mark(
        @Nullable Field field,
        Act act,
        @Nullable String provision,
        LocalDate onDate,
        String authority,
        String note,
        String byName,
        Instant at) {

    enum Act {
        SET,
        RENEWED,
        LIFTED
    }

    /// A fact that may be withheld while the rest is shown (OSL 5:2).
    public enum Field {
        COUNTERPARTY,
        SUBJECT
    }
}
