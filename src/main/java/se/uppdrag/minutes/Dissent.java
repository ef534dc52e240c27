package se.uppdrag.minutes;

import java.time.Instant;

/// What a verifier holds against the wording of the minutes (`avvikande mening om protokollets
/// lydelse`).
///
/// @param name with party, as the minutes have it
/// @param secret whether it is about the secret part, and stands there
record Dissent(String name, String text, Instant at, boolean secret) {}
