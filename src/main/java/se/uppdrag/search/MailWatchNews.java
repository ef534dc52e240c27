package se.uppdrag.search;

import java.time.Instant;
import java.util.UUID;

/// Something has come that somebody who has no account wants letters about. Told inside the
/// transaction.
///
/// @param newest tells this news apart from what comes later
/// @param link where she reads it, and where she ends the letters
public record MailWatchNews(UUID watch, long newest, String address, String link, Instant at) {}
