package se.uppdrag.binder.pages;

import java.util.List;

/// First in the binder's PDF: the call and the contents.
public record FrontPage(
        String house,
        String title,
        String heading,
        String lead,
        List<String> facts,
        List<Item> items,
        String made) {

    public FrontPage {
        facts = List.copyOf(facts);
        items = List.copyOf(items);
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

    /// @param how in what form it is in the PDF, or why it is not
    public record Paper(String place, String title, String how) {}
}
