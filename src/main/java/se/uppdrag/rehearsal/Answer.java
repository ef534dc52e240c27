package se.uppdrag.rehearsal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;

/// What one device answered in one round.
///
/// @param person nobody where the program plays the member
/// @param tookMs milliseconds from the press to the acknowledgement; not told by every device
record Answer(int round, UUID device, @Nullable PersonId person, @Nullable Integer tookMs) {}
