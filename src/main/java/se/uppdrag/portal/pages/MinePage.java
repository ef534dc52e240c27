package se.uppdrag.portal.pages;

import java.util.List;

/// What `portal/mine.jte` shows: what the municipality knows of the reader.
///
/// @param username empty where the account has none
/// @param mistake the key of what is wrong with the address, or empty
public record MinePage(
        String name,
        String username,
        String email,
        String mistake,
        boolean saved,
        List<Assignment> assignments,
        String publicHref) {

    /// @param to empty while it lasts
    public record Assignment(
            String organ,
            String organHref,
            String post,
            String party,
            String from,
            String to,
            String decision) {}
}
