package se.uppdrag.learning.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A piece of a lesson, ready to show.
///
/// @param id tells a heading from others on the page; empty for the rest
/// @param spans the words of a heading, a paragraph or a note
/// @param items the words of each item of a list
/// @param drawing the picture; nothing for the rest
public record Piece(
        Kind kind, String id, List<Span> spans, List<List<Span>> items, @Nullable Drawing drawing) {

    public enum Kind {
        HEADING,
        PARAGRAPH,
        LIST,
        STEPS,
        NOTE,
        PICTURE
    }

    /// The words without what they lead to.
    public String plain() {
        var all = new StringBuilder();
        spans.forEach(one -> all.append(one.text()));
        return all.toString();
    }
}
