package se.uppdrag.notices.pages;

import java.util.List;

/// What `notices/board.jte` shows.
///
/// @param kind the filter; empty for all
/// @param posts whether the reader may post by hand
public record BoardPage(String kind, List<Filter> filters, List<Line> notices, boolean posts) {

    public record Filter(String kind, String name, long count) {}

    /// @param appeal last day to appeal, or empty
    public record Line(
            String href,
            String kind,
            String kindName,
            String title,
            String facts,
            String removable,
            String appeal) {}
}
