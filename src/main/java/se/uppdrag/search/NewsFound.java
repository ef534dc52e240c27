package se.uppdrag.search;

import java.util.UUID;
import se.uppdrag.access.PersonId;

/// Something has come that somebody watches for. Told inside the transaction that put it in the
/// index.
///
/// @param newest tells this news apart from what comes later
public record NewsFound(PersonId person, UUID watch, long newest) {}
