package se.uppdrag.portal.pages;

import java.util.List;

/// What `portal/open-data.jte` and `portal/administration.jte` show: pages to go to, each with a
/// line of what is found there.
public record LinksPage(List<Line> lines) {

    /// @param example a command that can be run as it stands; empty where none is shown
    public record Line(String href, String title, String about, String example) {}
}
