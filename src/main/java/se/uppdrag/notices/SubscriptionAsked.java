package se.uppdrag.notices;

import java.time.Instant;
import java.util.UUID;

/// Somebody wants what is posted on the board told to an address, and confirms it from there.
///
/// @param link where it is confirmed
public record SubscriptionAsked(UUID subscription, String address, String link, Instant at) {}
