package se.uppdrag.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A letter was registered, and its sender is to have a receipt. Told inside the transaction.
///
/// @param receipt what the receipt is known by, so that an answer to it finds the matter
/// @param answers the mark of the letter it answers, `<…@…>`; nothing where that carried none
public record LetterRegistered(
        LetterId letter,
        UUID receipt,
        String address,
        @Nullable String answers,
        String dnr,
        String matterSlug,
        Instant at) {}
