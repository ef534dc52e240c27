package se.uppdrag.registry;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.LocalDate;
import java.util.UUID;
import se.uppdrag.law.Outcome;

/// A document that is kept in order instead of registered, so that it is easily seen that it has
/// come in or been drawn up (OSL 5:1).
///
/// @param place the folder or system it is found in
record Kept(
        UUID id,
        String authority,
        String place,
        LocalDate onDate,
        String counterparty,
        String subject,
        String byName) {

    /// Only what is not secret may be kept so; the rest must be registered.
    Outcome<Kept> keep(boolean secret) {
        return secret ? refused(RegistryRefusal.SECRET_MUST_BE_REGISTERED) : granted(this);
    }
}
