package se.uppdrag.inbox;

import java.util.UUID;

/// A mail server reports that something we sent could not be delivered. Told inside the
/// transaction.
///
/// @param sent what we sent, by the id it carries
/// @param why as the server said it
public record LetterBounced(UUID sent, String why) {}
