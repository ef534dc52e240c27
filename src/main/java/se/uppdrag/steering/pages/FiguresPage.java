package se.uppdrag.steering.pages;

import java.util.List;

/// What `steering/figures.jte` shows: a file of figures, before it is taken in.
///
/// @param text the file, to be sent again when it is taken in; empty while nothing has been read
/// @param problems why it is not taken, row by row
public record FiguresPage(
        List<Kind> kinds,
        String kind,
        String summary,
        String text,
        String seen,
        List<Change> changes,
        List<String> problems,
        String taken,
        String refusal) {

    public record Kind(String value, String name, String columns, boolean chosen) {}

    /// @param before what stood there; empty where nothing did
    public record Change(String what, String month, String before, String after) {}
}
