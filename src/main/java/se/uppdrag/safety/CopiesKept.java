package se.uppdrag.safety;

import java.time.Duration;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// For how long what has been disposed of is left in copies of the database, sealed as it was.
@Component
class CopiesKept {

    /// The night when the oldest of them is removed.
    private static final int A_NIGHT = 1;

    private final Duration kept;

    CopiesKept(@Value("${uppdrag.backup.keep:14d}") Duration kept) {
        this.kept = kept;
    }

    LocalDate gone(LocalDate disposed) {
        return disposed.plusDays(kept.toDays() + A_NIGHT);
    }

    String last() {
        return Long.toString(kept.toDays() + A_NIGHT);
    }
}
