package se.uppdrag.minutes;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who is told of a decision (`expediering`).
///
/// @param address an e-mail address, or where a letter goes; nothing where neither is known
/// @param sentAt nothing while it has not been sent
/// @param acknowledgedAt when the receiver said that it had come; nothing before
record Dispatch(
        UUID id,
        int section,
        String recipient,
        Way way,
        @Nullable String address,
        @Nullable Instant sentAt,
        @Nullable Instant acknowledgedAt) {

    enum Way {
        EMAIL,
        POST,
        BY_HAND
    }

    /// Where whoever got a letter says that it has come.
    String receipt() {
        return "/expediering/" + id;
    }
}
