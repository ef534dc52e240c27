package se.uppdrag.access.pages;

/// What `access/sign-in.jte` shows.
///
/// @param problem the key of what went wrong, or empty
public record SignInPage(String username, String problem) {}
