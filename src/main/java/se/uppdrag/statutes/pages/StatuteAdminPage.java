package se.uppdrag.statutes.pages;

import java.util.List;

/// The secretary's view of the book: what is wrong, what there is, and room for a new one.
///
/// @param first the first page of what there is; empty on it
/// @param more the next page; empty on the last
public record StatuteAdminPage(
        List<Group> warnings,
        List<StatuteForm.Option> kinds,
        List<StatuteForm.Option> organs,
        List<Row> rows,
        String first,
        String more,
        StatuteForm form) {

    public record Group(String name, List<Line> lines) {}

    public record Line(String text, String title, String href) {}

    public record Row(String title, String href, String kind, String organ, String state) {}
}
