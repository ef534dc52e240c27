package se.uppdrag.initiatives.pages;

import java.util.List;

/// What `initiatives/change.jte` shows: what one wording has that another has not.
///
/// @param action where the choice of wordings is sent, and what is kept of it
/// @param restore whether the earlier one may be taken up again, as a draft may
public record ChangePage(
        String title,
        String parentHref,
        String parent,
        String lead,
        String action,
        List<Choice> from,
        List<Choice> to,
        List<Paragraph> paragraphs,
        boolean same,
        String restore) {

    public record Choice(String value, String text, boolean chosen) {}

    public record Paragraph(boolean changed, List<Part> parts) {}

    /// @param kind `SAME`, `ADDED` or `REMOVED`
    public record Part(String kind, String text) {}
}
