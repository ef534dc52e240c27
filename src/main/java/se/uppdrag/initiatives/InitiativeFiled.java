package se.uppdrag.initiatives;

import java.time.Instant;
import se.uppdrag.access.PersonId;

/// Something was handed in and registered. Told inside the transaction, so that a sitting in
/// progress has it in its log or it was never filed.
///
/// @param sender name and party, as written in the registry
public record InitiativeFiled(
        InitiativeId id,
        Kind kind,
        String title,
        String dnr,
        String matterSlug,
        PersonId mover,
        String sender,
        Instant at) {}
