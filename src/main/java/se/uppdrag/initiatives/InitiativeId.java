package se.uppdrag.initiatives;

import java.util.UUID;

/// One motion, interpellation or question.
public record InitiativeId(UUID value) {}
