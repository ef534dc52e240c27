package se.uppdrag.minutes;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;
import se.uppdrag.files.Files;
import se.uppdrag.registry.Step;

/// A text of the minutes as it was sent for verification; never changed afterwards.
///
/// @param number counted from 1 for each meeting
/// @param text the plain text, which the hash is of
/// @param html the same text as the page shows it
/// @param sha256 in hexadecimal
/// @param lastDay the last day to verify it (KL 5:69)
record Version(
        int number,
        String text,
        String html,
        String sha256,
        LocalDate lastDay,
        Instant sentAt,
        PersonId sentBy) {

    /// One who is to sign.
    ///
    /// @param name with party, as the minutes have it
    record Signatory(PersonId person, String name, Role role) {}

    enum Role {
        /// The one who presided at the end of the meeting.
        CHAIR,
        /// `justerare`
        VERIFIER
    }

    record Signature(PersonId person, Instant at) {}

    /// @param name whose comment it is; nothing for what was written before names were kept
    /// @param passage the section it is about; nothing where it is about all of it
    /// @param comment what has to be mended
    record Return(
            PersonId by,
            @Nullable String name,
            @Nullable Integer passage,
            String comment,
            Instant at) {}

    /// A signature under an earlier text, which does not count for this one.
    record Earlier(int version, String name, Instant at) {}

    /// @param results which matter is told what when the minutes are verified
    record Section(int number, String title, List<Result> results) {}

    record Result(UUID matter, Step.Kind step) {}

    static String hash(String text) {
        return HexFormat.of().formatHex(Files.sha256(text.getBytes(StandardCharsets.UTF_8)));
    }
}
