package se.uppdrag.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppdrag.law.SwedishTime;

/// A question from the auditors to an organ, with the answer it got (KL 12:9).
///
/// @param matter the address of the matter it is registered in
record Inquiry(
        UUID id,
        String organ,
        String subject,
        String text,
        Instant askedAt,
        LocalDate answerBy,
        String matter,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy) {

    boolean answered() {
        return answer != null;
    }

    /// Whether the day has gone without an answer, or the answer came after it.
    boolean late(LocalDate today) {
        return answeredAt == null
                ? today.isAfter(answerBy)
                : SwedishTime.dateOf(answeredAt).isAfter(answerBy);
    }
}
