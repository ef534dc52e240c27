package se.uppdrag.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.uppdrag.meetings.MeetingId;

/// A checkpoint was made; told in the same transaction.
///
/// @param shortForm the beginning of its hash: `3fa9 11c2 77de 0b14`
/// @param note the whole of it, signed, as `./uppdrag verifiera` reads it
/// @param meeting the one that had ended; nothing when it is the night's
public record CheckpointMade(
        int number, Instant at, String shortForm, String note, @Nullable MeetingId meeting) {}
