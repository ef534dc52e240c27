package se.uppdrag.access.pages;

import java.util.List;

/// What `access/own.jte` shows.
///
/// @param done the key of what was just done, or empty
/// @param problem the key of what went wrong, or empty
/// @param demanded whether more than a password is demanded of her
/// @param lacking whether that is why she was sent here
/// @param former whether her assignments have ended
/// @param left how many recovery codes are unused
public record OwnSignInPage(
        String done,
        String problem,
        boolean demanded,
        boolean lacking,
        boolean former,
        boolean password,
        boolean codes,
        int left,
        List<Key> keys,
        List<String> via,
        List<Session> sessions) {

    /// @param used when it was last used, in words
    /// @param suspected when it seemed to have been copied, in words, or empty
    public record Key(String id, String name, String made, String used, String suspected) {}

    /// @param here whether it is this one
    public record Session(
            String id, String device, String way, String since, String seen, boolean here) {}
}
