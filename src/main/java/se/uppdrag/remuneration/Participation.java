package se.uppdrag.remuneration;

import java.time.Instant;
import java.time.LocalDate;
import se.uppdrag.access.PersonId;
import se.uppdrag.meetings.MeetingId;

/// That somebody took part in a meeting, and how long, as its log has it.
///
/// @param from when she was there and the meeting was open, the first minute of it
/// @param minutes in the room, without long breaks
/// @param served minutes of these in a seat of her own or another's
/// @param alternate whether she was called as one
public record Participation(
        MeetingId meeting,
        PersonId person,
        String name,
        String organ,
        String organName,
        LocalDate onDate,
        Instant from,
        Instant to,
        int minutes,
        int served,
        boolean alternate) {}
