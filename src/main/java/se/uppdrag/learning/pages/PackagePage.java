package se.uppdrag.learning.pages;

import java.util.List;

/// What `learning/packages.jte` and `learning/package.jte` show: courses from others.
///
/// @param office whether they are shown to be kept
/// @param mistake why a package was not taken in
public record PackagePage(boolean office, List<Pack> packs, String mistake) {

    public record Pack(String id, String title, String kind, String about, List<Part> parts) {}

    public record Part(String href, String title, String state, boolean done) {}

    /// What `learning/package.jte` shows: one part of one, in its frame.
    ///
    /// @param origin where its files come from; empty where they have no origin of their own
    /// @param shown whether she is done with it now that it is shown
    public record Player(
            String href,
            String title,
            String part,
            String source,
            String sandbox,
            String origin,
            String state,
            boolean shown) {}
}
