package se.uppdrag.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A letter that has come in and been read.
///
/// @param mailbox the organ it came to
/// @param messageId nothing where it carries none
/// @param file its bytes, as received
/// @param copies how many times it came
/// @param takenBy who dropped it as a file; nobody where it was fetched
record Received(
        LetterId id,
        String mailbox,
        @Nullable String messageId,
        UUID file,
        long size,
        boolean whole,
        int copies,
        Instant arrivedAt,
        @Nullable UUID takenBy,
        State state,
        Read read) {

    enum State {
        /// Not read yet.
        KEPT,
        WAITS,
        /// An answer by a machine, or a report of ours that bounced.
        AUTOMATIC,
        ASIDE,
        REGISTERED
    }

    /// What the program made of it.
    ///
    /// @param toLine as it stands in the letter
    /// @param dateLine when it says it was sent
    /// @param refers the marks of letters it answers, the nearest first
    record Read(
            String fromName,
            String fromAddress,
            String toLine,
            String subject,
            String dateLine,
            String body,
            Nature nature,
            @Nullable String returnPath,
            Checked checked,
            boolean signed,
            List<String> refers,
            Set<Trouble> troubles) {}

    /// As the list and the registry call the sender.
    String senderName() {
        return read.fromName().isEmpty() ? read.fromAddress() : read.fromName();
    }
}
