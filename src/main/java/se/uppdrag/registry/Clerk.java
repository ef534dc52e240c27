package se.uppdrag.registry;

import java.util.UUID;

/// Who does it, by name: the history is read long after the person has left.
public record Clerk(UUID id, String name) {}
