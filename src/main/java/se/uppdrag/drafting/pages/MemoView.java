package se.uppdrag.drafting.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The text of a memorandum, as the page and the paper show it.
public record MemoView(List<Section> sections) {

    public MemoView {
        sections = List.copyOf(sections);
    }

    public record Section(String id, String heading, List<Block> blocks) {}

    /// @param kind `P`, `H`, `UL`, `OL`, `TABLE` or `PICTURE`
    /// @param lines the words of a paragraph or heading, or an item a line
    /// @param rows of a table; the first is its head
    /// @param picture nothing where it is none
    public record Block(
            String kind, List<String> lines, List<List<String>> rows, @Nullable Picture picture) {

        public Block(String kind, List<String> lines, List<List<String>> rows) {
            this(kind, lines, rows, null);
        }
    }

    /// @param told what it shows, for those who do not see it
    /// @param label its number, where somebody is to write of it; else empty
    /// @param width in pixels of a 96th of an inch; empty where nobody has said
    public record Picture(String source, String told, String label, String width, String height) {}
}
