package se.uppdrag.search;

import java.time.Instant;
import java.util.UUID;

/// Somebody wants letters about a search or a matter, and confirms it from her mailbox. Told inside
/// the transaction.
///
/// @param link where it is confirmed
public record MailWatchAsked(UUID watch, String address, String link, Instant at) {}
