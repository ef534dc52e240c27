package se.uppdrag.exchange.pages;

import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What `exchange/files.jte` shows: the register out and in as files.
///
/// @param done whether a register has just been taken in
public record FilesPage(boolean done, String problem, @Nullable RefusalText refusal) {}
