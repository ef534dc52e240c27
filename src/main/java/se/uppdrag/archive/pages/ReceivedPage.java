package se.uppdrag.archive.pages;

import java.util.List;

/// What `archive/received.jte` shows: minutes that came in packages.
public record ReceivedPage(List<Minutes> minutes) {

    /// @param from who made the package, what it is called and when it was taken in
    /// @param verified when they were verified where they were written
    /// @param secrecy by which provisions something in them is secret; empty where nothing is
    /// @param sha256 of the signed file
    public record Minutes(
            String title,
            String from,
            String packageHref,
            String verified,
            String signatures,
            String verdict,
            String log,
            String secrecy,
            String sha256,
            List<Paper> papers) {}

    public record Paper(String href, String name, boolean secret) {}
}
