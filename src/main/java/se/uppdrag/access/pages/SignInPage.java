package se.uppdrag.access.pages;

import java.util.List;

/// What `access/sign-in.jte` shows.
///
/// @param problem what went wrong, in words, or empty
/// @param note what is to be told though nothing went wrong, in words, or empty
/// @param via the municipality's own sign-ins
public record SignInPage(String username, String problem, String note, List<Via> via) {

    public record Via(String href, String label) {}
}
