package se.uppdrag.inbox;

import java.util.UUID;

/// One letter that has come in.
public record LetterId(UUID value) {}
