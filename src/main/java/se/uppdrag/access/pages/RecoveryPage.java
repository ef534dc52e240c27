package se.uppdrag.access.pages;

import java.util.List;

/// What `access/recovery.jte` shows.
///
/// @param codes nothing where they have been shown before
public record RecoveryPage(List<String> codes) {}
