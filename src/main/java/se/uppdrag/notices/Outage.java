package se.uppdrag.notices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A time when the board could not be read (`avbrott`), or one notice on it.
///
/// @param notice nothing where it was the whole board
record Outage(@Nullable NoticeId notice, Instant fromAt, Instant toAt, String why) {}
