package se.uppdrag.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.uppdrag.files.FileId;

/// One document (`handling`) to be registered: the facts of OSL 5:2 and the content.
///
/// @param counterparty sender or recipient; none for what is drawn up here
/// @param at when it was received or drawn up
/// @param body the text itself, where it was written in the program
public record Registration(
        Direction direction,
        @Nullable String counterparty,
        String subject,
        Instant at,
        @Nullable String body,
        @Nullable FileId file) {

    public enum Direction {
        /// `inkommen`
        RECEIVED,
        /// `expedierad`
        SENT,
        /// `upprättad`
        DRAWN_UP
    }
}
