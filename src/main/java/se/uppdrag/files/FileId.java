package se.uppdrag.files;

import java.util.UUID;

/// One stored file.
public record FileId(UUID value) {}
