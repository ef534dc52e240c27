package se.uppdrag.summaries;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A decision in plain words, as it was published.
///
/// @param item the item's number at the sitting
/// @param version 1 for the first
/// @param correction why it was corrected; empty for the first
public record Summary(
        UUID id,
        UUID meeting,
        int item,
        int version,
        @Nullable UUID matter,
        String text,
        String correction,
        Instant at) {}
