package se.uppdrag.mail;

import java.time.Instant;
import java.util.UUID;
import se.uppdrag.access.PersonId;

/// That one person has something to read, and where: never what.
///
/// @param occasion what it is about; nobody is told the same twice
/// @param waits whether it goes with the daily letter that is still to come
record News(
        UUID id,
        String occasion,
        PersonId person,
        Kind kind,
        String subject,
        String link,
        Instant writtenAt,
        Instant usefulUntil,
        boolean waits) {}
