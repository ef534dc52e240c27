package se.uppdrag.learning.pages;

import java.util.List;

/// A picture made by the program, as wide as a telephone, and the same in words.
///
/// @param description everything it shows, for the one who cannot see it
/// @param lines what it shows, one line each, for paper
public record Drawing(
        String title,
        String description,
        List<String> lines,
        int width,
        int height,
        List<Box> boxes,
        List<Stroke> strokes,
        List<Dot> dots,
        List<Word> words) {

    /// @param look `plain`, `strong` or `beside`
    public record Box(int x, int y, int width, int height, String look) {}

    /// @param arrow whether it points at its end
    public record Stroke(int x1, int y1, int x2, int y2, boolean arrow, boolean dashed) {

        /// The head of the arrow, at its lower or upper end.
        public String head() {
            int way = y2 >= y1 ? -1 : 1;
            return "%d,%d %d,%d %d,%d"
                    .formatted(x2 - 5, y2 + way * 8, x2 + 5, y2 + way * 8, x2, y2);
        }
    }

    public record Dot(int x, int y) {}

    /// @param anchor `start` or `middle`
    public record Word(int x, int y, String text, String anchor, boolean strong) {}
}
