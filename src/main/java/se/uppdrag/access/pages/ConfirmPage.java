package se.uppdrag.access.pages;

import java.util.List;

/// What `access/confirm.jte` and `access/carry-on.jte` show.
///
/// @param to where she was going
/// @param sent what she was sending there, kept until it may be sent
/// @param sending whether she was sending something
/// @param files whether she was sending files; those cannot be kept
/// @param problem the key of what went wrong, or empty
public record ConfirmPage(
        String to,
        List<Sent> sent,
        boolean sending,
        boolean files,
        boolean codes,
        boolean passkey,
        boolean password,
        List<SignInPage.Via> via,
        String problem) {

    public record Sent(String name, String value) {}
}
