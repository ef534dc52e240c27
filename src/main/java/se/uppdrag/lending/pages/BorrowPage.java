package se.uppdrag.lending.pages;

import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// Where a lent device takes its code.
///
/// @param code what a square has filled in, or what was typed and refused
public record BorrowPage(String code, @Nullable RefusalText refusal) {}
