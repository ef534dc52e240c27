package se.uppdrag.initiatives;

import se.uppdrag.access.PersonId;

/// Somebody has been asked to sign what another is writing, or need not answer any more. What it
/// says, and who writes it, is for the one who was asked and nobody else.
///
/// @param occasion one for each time somebody is asked
/// @param asked otherwise the question has been taken back
public record CoSignerAsked(String occasion, PersonId signer, boolean asked) {}
