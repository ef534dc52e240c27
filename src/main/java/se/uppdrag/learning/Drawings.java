package se.uppdrag.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.uppdrag.learning.LessonText.Part.Picture;
import se.uppdrag.learning.pages.Drawing;
import se.uppdrag.learning.pages.Drawing.Box;
import se.uppdrag.learning.pages.Drawing.Dot;
import se.uppdrag.learning.pages.Drawing.Stroke;
import se.uppdrag.learning.pages.Drawing.Word;

/// Draws the pictures of a lesson from their words. Everything stands under each other, so that it
/// can be read on a telephone.
final class Drawings {

    private static final int WIDTH = 360;
    private static final int MIDDLE = WIDTH / 2;
    private static final int EDGE = 6;
    private static final int LINE = 18;
    private static final int PAD = 12;
    private static final int GAP = 26;
    private static final int HALF = 168;

    private final List<Box> boxes = new ArrayList<>();
    private final List<Stroke> strokes = new ArrayList<>();
    private final List<Dot> dots = new ArrayList<>();
    private final List<Word> words = new ArrayList<>();
    private int y = EDGE;

    private Drawings() {}

    static Drawing of(Picture picture) {
        var drawing = new Drawings();
        var rows = picture.rows();
        switch (picture.kind()) {
            case WAY -> drawing.way(rows);
            case TIME -> drawing.time(rows);
            case POWERS -> drawing.powers(rows);
            case TREE -> drawing.tree(rows);
        }
        var lines = rows.stream().map(Drawings::inWords).toList();
        return new Drawing(
                picture.title(),
                picture.title() + ": " + String.join("; ", lines) + ".",
                lines,
                WIDTH,
                drawing.y + EDGE,
                drawing.boxes,
                drawing.strokes,
                drawing.dots,
                drawing.words);
    }

    private static String inWords(List<String> row) {
        if (row.size() == 2) {
            return row.get(0) + " – " + row.get(1);
        }
        var pair = row.get(0) + " " + row.get(1) + " / " + row.get(2);
        return row.get(3).isEmpty() ? pair : pair + " → " + row.get(3);
    }

    private void way(List<List<String>> rows) {
        for (var row : rows) {
            if (y > EDGE) {
                arrow(MIDDLE);
            }
            box(EDGE, WIDTH - 2 * EDGE, row, "plain");
        }
    }

    private void time(List<List<String>> rows) {
        int first = y + PAD;
        for (var row : rows) {
            dots.add(new Dot(16, y + PAD));
            int next = y + write(40, y + PAD + 5, row, 42, "start");
            strokes.add(new Stroke(16, first, 16, y + PAD, false, false));
            y = next + GAP / 2;
        }
    }

    /// Two above each other, the next two beside each other, the last under all of them.
    private void powers(List<List<String>> rows) {
        box(EDGE, WIDTH - 2 * EDGE, rows.get(0), "plain");
        arrow(MIDDLE);
        box(EDGE, WIDTH - 2 * EDGE, rows.get(1), "strong");
        int under = y;
        for (int i = 0; i < 2; i++) {
            int centre = EDGE + HALF / 2 + i * (WIDTH - HALF - 2 * EDGE);
            strokes.add(new Stroke(centre, under, centre, under + GAP, true, false));
        }
        y += GAP;
        int top = y;
        box(EDGE, HALF, rows.get(2), "plain");
        int left = y;
        y = top;
        box(WIDTH - EDGE - HALF, HALF, rows.get(3), "plain");
        y = Math.max(left, y) + GAP;
        strokes.add(new Stroke(MIDDLE, y, MIDDLE, under, true, true));
        box(EDGE, WIDTH - 2 * EDGE, rows.get(4), "beside");
    }

    private void tree(List<List<String>> rows) {
        for (var row : rows) {
            words.add(new Word(EDGE, y + 14, row.get(0), "start", true));
            y += 24;
            int top = y;
            var winner = row.get(3);
            pair(EDGE, row.get(1), winner);
            y = top;
            pair(WIDTH - EDGE - HALF, row.get(2), winner);
            if (!winner.isEmpty()) {
                int from = winner.equals(row.get(1)) ? EDGE + HALF / 2 : WIDTH - EDGE - HALF / 2;
                strokes.add(new Stroke(from, y, from, y + GAP, true, false));
                y += GAP + 6;
            }
        }
    }

    private void pair(int x, String name, String winner) {
        box(x, HALF, List.of(name, ""), name.equals(winner) ? "strong" : "plain");
    }

    private void arrow(int x) {
        strokes.add(new Stroke(x, y, x, y + GAP, true, false));
        y += GAP;
    }

    private void box(int x, int width, List<String> row, String look) {
        int room = (width - 2 * PAD) * 2 / 15;
        int height = write(x + width / 2, y + PAD + 10, row, room, "middle") + PAD - 4;
        boxes.add(new Box(x, y, width, height, look));
        y += height;
    }

    /// @return how far down from where the drawing stands the words reach
    private int write(int x, int from, List<String> row, int room, String anchor) {
        int at = from;
        for (var line : broken(row.get(0), room - 2)) {
            words.add(new Word(x, at, line, anchor, true));
            at += LINE;
        }
        for (var line : broken(row.get(1), room)) {
            words.add(new Word(x, at, line, anchor, false));
            at += LINE;
        }
        return at - y - 8;
    }

    private static List<String> broken(String text, int room) {
        var lines = new ArrayList<String>();
        var line = new ArrayList<String>();
        for (var word : text.isBlank() ? new String[0] : text.split(" ")) {
            var longer = line.stream().collect(Collectors.joining(" ")) + " " + word;
            if (!line.isEmpty() && longer.length() > room) {
                lines.add(String.join(" ", line));
                line.clear();
            }
            line.add(word);
        }
        if (!line.isEmpty()) {
            lines.add(String.join(" ", line));
        }
        return lines;
    }
}
