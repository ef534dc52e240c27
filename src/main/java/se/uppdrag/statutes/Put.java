package se.uppdrag.statutes;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppdrag.meetings.MeetingId;

/// A text as it is put before a meeting (`lagt förslag`): the exact words, and which version they
/// would change.
///
/// @param before the version the difference is shown against; nothing for a new text
public record Put(
        UUID id,
        UUID draft,
        UUID statute,
        MeetingId meeting,
        UUID item,
        UUID matter,
        String matterSlug,
        @Nullable Integer before,
        Form form,
        String source,
        String text,
        LocalDate from) {

    /// What came of it at the meeting.
    public enum Result {
        /// Adopted as it was put, and published.
        ADOPTED,
        /// Adopted with changes: somebody must see to the text.
        ADOPTED_OTHERWISE,
        REJECTED,
        /// Tabled or referred back.
        DEFERRED,
        /// Adopted, but the book says no.
        HELD
    }

    /// As the verified minutes have it.
    ///
    /// @param reason why it was held; else empty
    public record Answer(Result result, int section, String reason) {}
}
