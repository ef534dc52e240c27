package se.uppdrag.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A passkey as its owner sees it.
///
/// @param lastUsedAt nothing before the first time
/// @param suspectedAt when its counter was seen to go backwards; nothing on every good one
record Passkey(
        UUID id,
        String name,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant suspectedAt) {

    static final int LONGEST_NAME = 60;
}
