package se.uppdrag.web;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a new wording changes in an old one: paragraph by paragraph, and word by word within those
/// that both have.
public record Rewording(List<Paragraph> paragraphs) {

    public enum Kind {
        SAME,
        CHANGED,
        ADDED,
        REMOVED
    }

    /// A run of words that both have, or only one of them.
    ///
    /// @param kind never [Kind#CHANGED]
    public record Part(Kind kind, String text) {}

    /// @param number which paragraph of the old wording; for an added one the paragraph it follows,
    ///   0 when it comes first
    public record Paragraph(Kind kind, int number, List<Part> parts) {

        public Paragraph {
            parts = List.copyOf(parts);
        }

        /// Whether the two wordings differ in it.
        public boolean changed() {
            return kind != Kind.SAME;
        }

        public String before() {
            return without(Kind.ADDED);
        }

        public String after() {
            return without(Kind.REMOVED);
        }

        private String without(Kind other) {
            return parts.stream()
                    .filter(part -> part.kind() != other)
                    .map(Part::text)
                    .collect(Collectors.joining());
        }
    }

    public Rewording {
        paragraphs = List.copyOf(paragraphs);
    }

    public static Rewording between(String before, String after) {
        var changed = new ArrayList<Paragraph>();
        for (var delta : deltas(paragraphs(before), paragraphs(after))) {
            add(changed, delta);
        }
        return new Rewording(changed);
    }

    public boolean none() {
        return paragraphs.stream().allMatch(one -> one.kind() == Kind.SAME);
    }

    /// The old wording, as far as paragraphs go.
    public String before() {
        return joined(Kind.ADDED, Paragraph::before);
    }

    /// The new wording, as far as paragraphs go.
    public String after() {
        return joined(Kind.REMOVED, Paragraph::after);
    }

    private String joined(Kind not, Function<Paragraph, String> text) {
        return paragraphs.stream()
                .filter(one -> one.kind() != not)
                .map(text)
                .collect(Collectors.joining("\n"));
    }

    /// Lines that say something.
    public static List<String> paragraphs(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static List<AbstractDelta<String>> deltas(List<String> before, List<String> after) {
        return DiffUtils.diff(before, after, true).getDeltas();
    }

    /// Paragraphs that stand where others stood are compared in pairs; what is over on either side
    /// is new or gone.
    private static void add(List<Paragraph> changed, AbstractDelta<String> delta) {
        var old = delta.getSource().getLines();
        var fresh = delta.getTarget().getLines();
        var first = delta.getSource().getPosition() + 1;
        for (int i = 0; i < Math.max(old.size(), fresh.size()); i++) {
            var number = first + Math.min(i, old.size() - 1);
            if (i >= old.size()) {
                changed.add(whole(Kind.ADDED, Math.max(0, number), fresh.get(i)));
            } else if (i >= fresh.size()) {
                changed.add(whole(Kind.REMOVED, number, old.get(i)));
            } else if (delta.getType() == DeltaType.EQUAL) {
                changed.add(whole(Kind.SAME, number, old.get(i)));
            } else {
                changed.add(new Paragraph(Kind.CHANGED, number, words(old.get(i), fresh.get(i))));
            }
        }
    }

    private static Paragraph whole(Kind kind, int number, String text) {
        return new Paragraph(kind, number, List.of(new Part(kind, text)));
    }

    private static List<Part> words(String before, String after) {
        var parts = new ArrayList<Part>();
        for (var delta : deltas(tokens(before), tokens(after))) {
            if (delta.getType() == DeltaType.EQUAL) {
                part(parts, Kind.SAME, delta.getSource().getLines());
            } else {
                part(parts, Kind.REMOVED, delta.getSource().getLines());
                part(parts, Kind.ADDED, delta.getTarget().getLines());
            }
        }
        return parts;
    }

    private static void part(List<Part> parts, Kind kind, List<String> tokens) {
        if (!tokens.isEmpty()) {
            parts.add(new Part(kind, String.join("", tokens)));
        }
    }

    /// Words and the spaces between them, each by itself.
    private static List<String> tokens(String text) {
        return List.of(text.split("(?<=\\s)|(?=\\s)"));
    }
}
