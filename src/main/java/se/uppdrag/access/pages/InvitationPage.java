package se.uppdrag.access.pages;

/// What `access/invitation.jte` shows.
///
/// @param problem the key of what is wrong with the password, or empty
public record InvitationPage(String address, String name, String username, String problem) {}
