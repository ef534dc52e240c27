package se.uppdrag.portal.pages;

import java.util.List;

/// A piece of plain text to be shown: a paragraph, a heading or a list.
///
/// @param text the paragraph or heading; empty for a list
/// @param items the list; empty for the others
public record Block(Kind kind, String text, List<String> items) {

    public enum Kind {
        PARAGRAPH,
        HEADING,
        LIST
    }
}
