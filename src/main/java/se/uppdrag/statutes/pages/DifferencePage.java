package se.uppdrag.statutes.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one text has that another has not.
///
/// @param facts of a proposal: which meeting, which item, from when; empty between two versions
/// @param choices the versions there are, for the form; empty for a proposal
/// @param proposed the whole proposed text; nothing between two versions
public record DifferencePage(
        StatutePage.Link parent,
        String address,
        String title,
        String lead,
        List<StatutePage.Fact> facts,
        List<Choice> from,
        List<Choice> to,
        String count,
        List<Line> lines,
        @Nullable TextView proposed) {

    public record Choice(String value, String text, boolean chosen) {}

    /// @param kind `CHANGED`, `ADDED` or `REMOVED`
    public record Line(String kind, String word, String key, List<Paragraph> paragraphs) {}

    public record Paragraph(List<Part> parts) {}

    /// @param kind `SAME`, `ADDED` or `REMOVED`
    public record Part(String kind, String text) {}
}
