package se.uppdrag.statutes.pages;

import java.util.List;

/// A text as it is shown: its units one after the other, and what there is to jump to.
public record TextView(List<Unit> units, List<Link> contents) {

    /// @param id its place on the page
    /// @param level 2 or 3 for what has a title; 0 for a paragraph or what comes before the first
    /// @param label the sign of a paragraph: `3 §`; empty for others
    /// @param title empty for a paragraph
    public record Unit(String id, int level, String label, String title, List<Block> blocks) {}

    /// @param kind `paragraph`, `list` or `table`
    /// @param text the running text, or the caption of a table
    /// @param note what the sums of a table follow; may be empty
    public record Block(
            String kind,
            String text,
            List<Item> items,
            String note,
            List<String> header,
            List<List<String>> rows) {}

    public record Item(String marker, String text) {}

    public record Link(String text, String href) {}
}
