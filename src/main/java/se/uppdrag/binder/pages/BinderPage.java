package se.uppdrag.binder.pages;

import java.util.List;

/// The binder of a meeting: its items with their papers.
///
/// @param query what was searched for in it; empty where nothing was
/// @param found what there is to say of the search
public record BinderPage(
        String href,
        String organ,
        String date,
        String facts,
        String meetingHref,
        String read,
        List<Item> items,
        String query,
        String found,
        List<Hit> hits) {

    public BinderPage {
        items = List.copyOf(items);
        hits = List.copyOf(hits);
    }

    public record Item(
            int number,
            String title,
            String dnr,
            String proposal,
            boolean late,
            List<Paper> papers) {

        public Item {
            papers = List.copyOf(papers);
        }
    }

    /// @param notes how many notes there are on it; empty where there are none
    public record Paper(
            String href,
            String place,
            String title,
            boolean read,
            boolean secret,
            boolean late,
            String notes) {}

    /// @param text the words around; empty where they are not shown
    public record Hit(String href, String title, String where, String text) {}
}
