package se.uppdrag.archive;

import java.time.Instant;
import java.util.UUID;

/// What a package says of itself.
///
/// @param label `Avslutade ärenden 2025, Kommunstyrelsen`
/// @param authority whose archive it is of
/// @param municipality who delivers
/// @param about what is in it and what is not, in plain Swedish
record PackageFacts(
        UUID id, String label, String authority, String municipality, Instant at, String about) {

    /// As the package is called, and its outermost folder.
    String name() {
        return "uuid-" + id;
    }
}
