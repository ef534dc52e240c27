package se.uppdrag.drafting;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One version of a memorandum.
///
/// @param approvedBy who approved it; nothing where nobody did
/// @param source the file it was taken in from; nothing where it was written here
record MemoVersion(
        int number,
        MemoText text,
        String byName,
        Instant at,
        @Nullable String approvedBy,
        @Nullable UUID source) {}
