package se.uppdrag.portal.pages;

import java.util.List;

/// What `portal/editor.jte` shows: every topic with who edited it last and how its links stand.
public record EditorPage(List<Line> topics, List<EditingPage.Checked> broken) {

    /// @param by empty for the text the program came with
    /// @param standing where the newest version stands
    public record Line(
            String title,
            String href,
            int number,
            String updated,
            String by,
            String standing,
            int links,
            int broken) {}
}
