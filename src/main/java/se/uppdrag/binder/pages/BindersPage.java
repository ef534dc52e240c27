package se.uppdrag.binder.pages;

import java.util.List;

/// A reader's binders.
///
/// @param notes where what she has written can be fetched
public record BindersPage(List<Line> coming, List<Line> past, String notes) {

    public BindersPage {
        coming = List.copyOf(coming);
        past = List.copyOf(past);
    }

    /// @param read how far she has come: `2 av 7 handlingar lästa`
    public record Line(
            String href,
            String organ,
            String iso,
            String day,
            String monthShort,
            String facts,
            String read) {}
}
