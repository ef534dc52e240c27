package se.uppdrag.registry;

import java.util.UUID;

/// One matter in the registry.
public record MatterId(UUID value) {}
