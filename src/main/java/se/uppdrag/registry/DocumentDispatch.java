package se.uppdrag.registry;

import java.time.Instant;
import java.util.UUID;

/// A document was sent to somebody by e-mail (`expediering`).
record DocumentDispatch(UUID id, String address, Instant at, String byName) {}
