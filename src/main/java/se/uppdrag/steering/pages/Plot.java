package se.uppdrag.steering.pages;

import java.util.List;

/// Lines over the months, with the numbers in a table beside them.
///
/// @param description what it shows, in words
/// @param target where the target is; below 0 where there is none
/// @param empty whether there is nothing to draw
public record Plot(
        String description,
        List<Line> lines,
        List<Dot> dots,
        int target,
        String targetName,
        List<Label> across,
        List<Label> up,
        boolean empty) {

    public static final int WIDTH = 480;
    public static final int HEIGHT = 220;

    /// @param second whether it is drawn as the other line
    public record Line(String name, String points, boolean second, int nameX, int nameY) {}

    public record Dot(int x, int y) {}

    public record Label(String text, int x, int y) {}
}
