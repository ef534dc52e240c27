package se.uppdrag.access.pages;

/// What `access/password.jte` shows.
///
/// @param wrong the key of what is wrong with the present password, or empty
/// @param problem the key of what is wrong with the new one, or empty
public record PasswordPage(String wrong, String problem, boolean changed) {}
