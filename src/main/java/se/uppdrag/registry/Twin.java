package se.uppdrag.registry;

import org.jspecify.annotations.Nullable;

/// What may be shown in place of what is secret (OSL 5:2); nothing where it is left out.
public record Twin(@Nullable String counterparty, @Nullable String subject) {}
