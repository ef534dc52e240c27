package se.uppdrag.remuneration;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;

/// A voucher and how far it has come.
///
/// @param decidedBy who approved or rejected it; nobody yet
/// @param reason why it was rejected; empty otherwise
/// @param month the first day of the month whose file it went with; none yet
record Stated(
        Voucher voucher,
        State state,
        @Nullable PersonId decidedBy,
        String decidedByName,
        @Nullable Instant decidedAt,
        String reason,
        @Nullable LocalDate month) {

    enum State {
        WAITING,
        APPROVED,
        REJECTED,
        PAID
    }
}
