package se.uppdrag.access.pages;

/// What `access/code.jte` shows.
///
/// @param codes whether she has a telephone that shows codes
/// @param passkey whether she has a passkey
/// @param problem the key of what went wrong, or empty
public record CodePage(boolean codes, boolean passkey, String problem) {}
