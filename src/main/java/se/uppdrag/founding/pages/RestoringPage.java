package se.uppdrag.founding.pages;

import java.util.List;

/// What `founding/restoring.jte` shows.
///
/// @param done the invitation just made, if one was
/// @param problem the key of what is wrong, or empty
public record RestoringPage(
        List<IdentitiesPage.Choice> people, List<InvitationsPage.Slip> done, String problem) {}
