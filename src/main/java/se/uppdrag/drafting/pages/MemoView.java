package se.uppdrag.drafting.pages;

import java.util.List;

/// The text of a memorandum, as the page and the paper show it.
public record MemoView(List<Section> sections) {

    public MemoView {
        sections = List.copyOf(sections);
    }

    public record Section(String id, String heading, List<Block> blocks) {}

    /// @param kind `P`, `H`, `UL`, `OL` or `TABLE`
    /// @param lines the words of a paragraph or heading, or an item a line
    /// @param rows of a table; the first is its head
    public record Block(String kind, List<String> lines, List<List<String>> rows) {}
}
