package se.uppdrag.drafting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One version of a memorandum.
///
/// @param approvedBy who approved it; nothing where nobody did
/// @param source the file it was taken in from; nothing where it was written here
/// @param leftOut of what kind pictures in that file are that did not come along
record MemoVersion(
        int number,
        MemoText text,
        String byName,
        Instant at,
        @Nullable String approvedBy,
        @Nullable UUID source,
        List<String> leftOut) {

    MemoVersion {
        leftOut = List.copyOf(leftOut);
    }
}
