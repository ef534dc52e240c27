package se.uppdrag.requests.pages;

import java.util.List;

/// What `requests/waits.jte` shows: how many days requests have waited.
public record WaitsPage(String told, int height, List<Row> rows) {

    /// @param y from the top of the picture
    public record Row(String span, int count, int y, int width) {}
}
