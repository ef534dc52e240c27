package se.uppdrag.remuneration;

import java.util.UUID;

/// One voucher.
public record VoucherId(UUID value) {}
