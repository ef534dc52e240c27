package se.uppdrag.archive.pages;

import java.util.List;
import se.uppdrag.web.Act;

/// What `archive/archive.jte` shows: what is ripe, and the deliveries there are.
public record ArchivePage(List<Shelf> shelves, List<Row> deliveries, List<Act> acts) {

    /// Matters of one class closed in one year.
    public record Shelf(
            String authority,
            String year,
            String code,
            String name,
            String matters,
            String says,
            String colour) {}

    /// A delivery or a disposal in a list.
    public record Row(
            String href,
            String title,
            String when,
            String by,
            String count,
            String state,
            String colour) {}
}
