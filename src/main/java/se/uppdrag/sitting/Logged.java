package se.uppdrag.sitting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;

/// One line of the log: what happened, when, and who entered it.
///
/// @param seq counted from 1 within the sitting, without gaps
/// @param by nobody for what the program enters by itself
public record Logged(long seq, Instant at, @Nullable PersonId by, SittingEvent event) {}
