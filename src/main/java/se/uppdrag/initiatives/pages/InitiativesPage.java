package se.uppdrag.initiatives.pages;

import java.util.List;

/// What `initiatives/initiatives.jte` shows: everything of one kind, newest first.
///
/// @param kind `MOTION`, `INTERPELLATION` or `QUESTION`
/// @param first where the newest are; empty where they are shown
/// @param older empty where there are none
public record InitiativesPage(String kind, List<Line> lines, String first, String older) {

    /// @param party empty where the mover belongs to none
    /// @param coSigners those who signed with her, as written
    /// @param raised when it was raised in the assembly, or empty
    public record Line(
            String title,
            String href,
            String dnr,
            String mover,
            String moverHref,
            String party,
            String filed,
            String raised,
            String coSigners,
            boolean withdrawn) {}
}
