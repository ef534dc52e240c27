package se.uppdrag.founding.pages;

import java.util.List;

/// What `founding/accounts.jte` shows.
///
/// @param open how many can sign in
/// @param left how many serve and have neither account nor invitation
/// @param waiting whether there are invitations to hand out
/// @param problem the key of why nothing was done, or empty
public record AccountsPage(List<Line> people, int open, int left, boolean waiting, String problem) {

    /// @param state `none`, `invited`, `open` or `shut`
    public record Line(
            String id,
            String name,
            String whys,
            String username,
            String state,
            boolean mayBeShut) {}
}
