package se.uppdrag.audit;

import java.util.UUID;

/// Somebody's pair of keys, the private one sealed with a key drawn from her passphrase.
///
/// @param salt of the passphrase
/// @param sealed the private key
record AuditKey(UUID id, UUID holder, byte[] open, byte[] salt, byte[] sealed) {}
