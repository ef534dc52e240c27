package se.uppdrag.registry;

import java.time.Instant;
import java.util.UUID;

/// Somebody is told by e-mail where a document is read, which everybody may. Told inside the
/// transaction.
///
/// @param dnr the matter's number
/// @param link where the document is read
public record DocumentDispatched(
        UUID dispatch, String address, String dnr, String link, Instant at) {}
