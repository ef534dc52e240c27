package se.uppdrag.summaries.pages;

import java.util.List;

/// What `summaries/brief.jte` shows: decisions in plain words, the newest first.
public record BriefPage(List<Line> lines) {

    /// @param corrected that it has been corrected, and why; empty most often
    public record Line(String href, String title, String meeting, String text, String corrected) {}
}
