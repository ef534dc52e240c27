package se.uppdrag.access.pages;

/// What `access/signed-out.jte` shows.
///
/// @param label what the municipality's own sign-in is called
/// @param address where she signs out there
public record SignedOutPage(String label, String address) {}
