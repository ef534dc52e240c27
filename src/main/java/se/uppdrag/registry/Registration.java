package se.uppdrag.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.uppdrag.files.FileId;

/// One document (`handling`) to be registered: the facts of OSL 5:2 and the content.
///
/// @param counterparty sender or recipient; none for what is drawn up here
/// @param at when it was received or drawn up
/// @param body the text itself, where it was written in the program
/// @param waits whether the content is kept from the public until the registrar has looked at it
public record Registration(
        Direction direction,
        @Nullable String counterparty,
        String subject,
        Instant at,
        @Nullable String body,
        @Nullable FileId file,
        boolean waits) {

    public enum Direction {
        /// `inkommen`
        RECEIVED,
        /// `expedierad`
        SENT,
        /// `upprättad`
        DRAWN_UP
    }

    /// What comes from outside waits: nobody here has read it.
    public Registration(
            Direction direction,
            @Nullable String counterparty,
            String subject,
            Instant at,
            @Nullable String body,
            @Nullable FileId file) {
        this(direction, counterparty, subject, at, body, file, direction == Direction.RECEIVED);
    }

    /// What may have to be withheld.
    Twin facts() {
        return new Twin(counterparty, subject);
    }

    /// Written to be read by everybody, such as a member's motion.
    public Registration atOnce() {
        return new Registration(direction, counterparty, subject, at, body, file, false);
    }

    public Registration waiting() {
        return new Registration(direction, counterparty, subject, at, body, file, true);
    }
}
