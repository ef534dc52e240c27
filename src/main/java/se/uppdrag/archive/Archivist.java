package se.uppdrag.archive;

import java.util.UUID;

/// Somebody who cares for an archive, as it is recorded who did what.
public record Archivist(UUID id, String name) {}
