package se.uppdrag.search.pages;

import java.util.List;

/// What `search/watches.jte` shows: what is watched and what has come.
///
/// @param number as it was typed in the form
/// @param mistake what is wrong with it; empty when nothing is
public record WatchesPage(List<Line> lines, String number, String mistake, String address) {

    public WatchesPage {
        lines = List.copyOf(lines);
    }

    /// @param narrowed what narrows the search, in words; may be empty
    public record Line(
            String id,
            String title,
            String narrowed,
            String href,
            String feed,
            boolean letters,
            List<SearchPage.Hit> news) {

        public Line {
            news = List.copyOf(news);
        }
    }
}
