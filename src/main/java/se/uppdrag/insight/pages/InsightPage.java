package se.uppdrag.insight.pages;

import java.util.List;

/// What `insight/insight.jte` shows: each figure drawn, with its table.
public record InsightPage(String organ, List<Choice> organs, List<Drawing> drawings) {

    public InsightPage {
        organs = List.copyOf(organs);
        drawings = List.copyOf(drawings);
    }

    public record Choice(String value, String text) {}

    /// @param height of the picture, in its own units
    public record Drawing(
            String id,
            String title,
            String about,
            String csv,
            int height,
            List<String> header,
            List<Bar> bars) {

        public Drawing {
            header = List.copyOf(header);
            bars = List.copyOf(bars);
        }
    }

    /// @param y where its bar begins
    /// @param width of its bar
    /// @param value what stands after it
    /// @param cells its numbers, as they stand in the table
    public record Bar(String name, int y, int width, String value, List<String> cells) {

        public Bar {
            cells = List.copyOf(cells);
        }
    }
}
