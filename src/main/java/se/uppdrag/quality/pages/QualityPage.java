package se.uppdrag.quality.pages;

import java.util.List;

/// What `quality/quality.jte` shows: what is wrong in the register, and what the elected are like.
public record QualityPage(
        String day, int findings, List<Group> groups, List<Line> shares, List<Ages> ages) {

    /// @param why by which provision it matters, or why it does
    public record Group(String id, String heading, String why, List<Item> items) {}

    public record Item(String href, String text) {}

    /// @param women in per cent, for the picture; below zero where it is not told
    /// @param told the same in words
    public record Line(String organ, String told, int women, String ages) {}

    /// @param width in per cent of the longest
    public record Ages(String group, int count, int width) {}
}
