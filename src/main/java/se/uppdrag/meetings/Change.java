package se.uppdrag.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// What was decided of a meeting after it was planned, and how it was before.
///
/// @param at when it was entered
record Change(
        UUID id,
        MeetingId meeting,
        Kind kind,
        Decision decision,
        Instant at,
        String organ,
        LocalDate wasOn,
        int wasOrdinal,
        Instant wasAt,
        String wasPlace) {

    enum Kind {
        CANCELLED,
        MOVED
    }

    /// Who decided it, and why.
    ///
    /// @param by the chair, by name
    /// @param consulted whether she has talked to the rest of the presidium first
    record Decision(String by, boolean consulted, String reason) {}

    static Change of(Meeting before, Kind kind, Decision decision, Instant now) {
        return new Change(
                UUID.randomUUID(),
                before.id(),
                kind,
                decision,
                now,
                before.organ(),
                before.onDate(),
                before.ordinal(),
                before.startsAt(),
                before.place());
    }
}
