package se.uppdrag.initiatives;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;

/// What one wording has that another has not, word by word in each paragraph. Pure.
record Rewording(List<Paragraph> paragraphs) {

    enum Kind {
        SAME,
        ADDED,
        REMOVED
    }

    record Part(Kind kind, String text) {}

    record Paragraph(List<Part> parts) {

        Paragraph {
            parts = List.copyOf(parts);
        }

        boolean changed() {
            return parts.stream().anyMatch(part -> part.kind() != Kind.SAME);
        }
    }

    Rewording {
        paragraphs = List.copyOf(paragraphs);
    }

    static Rewording between(String before, String after) {
        var paragraphs = new ArrayList<Paragraph>();
        for (var delta : deltas(lines(before), lines(after))) {
            var old = delta.getSource().getLines();
            var fresh = delta.getTarget().getLines();
            for (int i = 0; i < Math.max(old.size(), fresh.size()); i++) {
                paragraphs.add(
                        new Paragraph(
                                words(
                                        i < old.size() ? old.get(i) : "",
                                        i < fresh.size() ? fresh.get(i) : "")));
            }
        }
        return new Rewording(paragraphs);
    }

    private static List<AbstractDelta<String>> deltas(List<String> before, List<String> after) {
        return DiffUtils.diff(before, after, true).getDeltas();
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /// Words with the space after each, so that one more at the end changes none before it.
    private static List<String> tokens(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("(?<=\\s)|(?=\\s)"));
    }

    private static List<Part> words(String before, String after) {
        var parts = new ArrayList<Part>();
        for (var delta : deltas(tokens(before), tokens(after))) {
            if (delta.getType() == DeltaType.EQUAL) {
                add(parts, Kind.SAME, delta.getSource().getLines());
            } else {
                add(parts, Kind.REMOVED, delta.getSource().getLines());
                add(parts, Kind.ADDED, delta.getTarget().getLines());
            }
        }
        return parts;
    }

    private static void add(List<Part> parts, Kind kind, List<String> tokens) {
        if (!tokens.isEmpty()) {
            parts.add(new Part(kind, String.join("", tokens)));
        }
    }

    /// One of the two wordings put together from what is shown.
    String without(Kind kind) {
        var text = new StringBuilder();
        for (var paragraph : paragraphs) {
            var line = new StringBuilder();
            paragraph.parts().stream()
                    .filter(part -> part.kind() != kind)
                    .forEach(part -> line.append(part.text()));
            if (!line.isEmpty()) {
                text.append(text.isEmpty() ? "" : "\n").append(line);
            }
        }
        return text.toString();
    }
}
