package se.uppdrag.drafting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import se.uppdrag.drafting.pages.MemoView.Block;
import se.uppdrag.drafting.pages.MemoView.Picture;

/// Reads what was typed as blocks: a line beginning with `# ` is a heading, with `- ` a point of a
/// list, with `|` a row of a table whose first row is its head; `[Bild 1]` is a picture, where
/// there is one of that number; any other is a paragraph. Pure.
final class MemoBlocks {

    private MemoBlocks() {}

    static List<Block> of(String text) {
        return of(text, _ -> Optional.empty());
    }

    /// @param pictures nothing for one that is not there
    static List<Block> of(String text, Function<PictureMark, Optional<Picture>> pictures) {
        var blocks = new ArrayList<Block>();
        for (var line : MemoText.lines(text)) {
            var picture = PictureMark.of(line).flatMap(pictures);
            if (picture.isPresent()) {
                blocks.add(new Block("PICTURE", List.of(), List.of(), picture.get()));
            } else if (line.startsWith("# ")) {
                blocks.add(new Block("H", List.of(line.substring(2).strip()), List.of()));
            } else if (line.startsWith("- ")) {
                point(blocks, line.substring(2).strip());
            } else if (line.startsWith("|")) {
                row(blocks, cells(line));
            } else {
                blocks.add(new Block("P", List.of(line), List.of()));
            }
        }
        return blocks;
    }

    /// One point is a paragraph, several are numbered.
    static List<Block> points(List<String> points) {
        return points.isEmpty()
                ? List.of()
                : List.of(new Block(points.size() == 1 ? "P" : "OL", points, List.of()));
    }

    static List<Block> list(List<String> lines) {
        return lines.isEmpty() ? List.of() : List.of(new Block("UL", lines, List.of()));
    }

    private static void point(List<Block> blocks, String text) {
        if (!blocks.isEmpty() && blocks.getLast().kind().equals("UL")) {
            var lines = Stream.concat(blocks.removeLast().lines().stream(), Stream.of(text));
            blocks.add(new Block("UL", lines.toList(), List.of()));
        } else {
            blocks.add(new Block("UL", List.of(text), List.of()));
        }
    }

    private static void row(List<Block> blocks, List<String> cells) {
        if (!blocks.isEmpty() && blocks.getLast().kind().equals("TABLE")) {
            var before = blocks.removeLast().rows();
            int width = before.getFirst().size();
            var same =
                    Stream.concat(cells.stream(), Stream.generate(() -> "")).limit(width).toList();
            blocks.add(
                    new Block(
                            "TABLE",
                            List.of(),
                            Stream.concat(before.stream(), Stream.of(same)).toList()));
        } else {
            blocks.add(new Block("TABLE", List.of(), List.of(cells)));
        }
    }

    private static List<String> cells(String line) {
        var inner = line.substring(1);
        var row = inner.endsWith("|") ? inner.substring(0, inner.length() - 1) : inner;
        return Arrays.stream(row.split("\\|", -1)).map(String::strip).toList();
    }
}
