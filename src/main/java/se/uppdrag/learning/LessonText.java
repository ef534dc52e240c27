package se.uppdrag.learning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A lesson as it is written: its heading and lead, the text in parts, and the questions by which a
/// reader tries herself.
///
/// @param reviewed the day somebody last saw to that it is still true
public record LessonText(
        String title, String lead, LocalDate reviewed, List<Part> parts, List<Question> questions) {

    /// A piece of the text.
    public sealed interface Part {

        record Heading(String text) implements Part {}

        record Paragraph(String text) implements Part {}

        /// @param ordered whether the items are steps, taken one after another
        record Listing(boolean ordered, List<String> items) implements Part {}

        /// What the reader should remember.
        record Note(String text) implements Part {}

        /// What the program draws, from lines of cells.
        record Picture(Picturing kind, String title, List<List<String>> rows) implements Part {}
    }

    /// How a picture is drawn, by the word it is written with.
    public enum Picturing {
        /// `väg`: one box after another.
        WAY("väg"),
        /// `tid`: days on a line.
        TIME("tid"),
        /// `makt`: who chooses, who decides, who does and who looks after.
        POWERS("makt"),
        /// `träd`: proposals against each other, pair by pair.
        TREE("träd");

        private final String word;

        Picturing(String word) {
            this.word = word;
        }

        static Optional<Picturing> of(String word) {
            return Stream.of(values()).filter(one -> one.word.equals(word)).findFirst();
        }
    }

    /// One question with its answers, of which one is right.
    public record Question(String text, List<Choice> choices) {

        /// Tells the question from others, for as long as it asks the same.
        public String key() {
            return "f" + Integer.toHexString(text.hashCode());
        }
    }

    /// @param why what is said to the one who chose it
    public record Choice(String text, String why, boolean right) {}

    private static final Pattern CITATION =
            Pattern.compile("\\[([A-Z][A-Za-z]*(?: [0-9:]+(?: [a-z])?)?)](?!\\()");
    private static final Pattern VALUE = Pattern.compile("\\{([a-z.]+)}");
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]+]\\(([^)\\s]+)\\)");

    public LessonText {
        parts = List.copyOf(parts);
        questions = List.copyOf(questions);
    }

    /// Everything that is read, piece by piece, without the pictures.
    private Stream<String> texts() {
        var body =
                parts.stream()
                        .flatMap(part ->
                                switch (part) {
                                    case Part.Heading(var text) -> Stream.of(text);
                                    case Part.Paragraph(var text) -> Stream.of(text);
                                    case Part.Listing(_, var items) -> items.stream();
                                    case Part.Note(var text) -> Stream.of(text);
                                    case Part.Picture _ -> Stream.empty();
                                });
        return Stream.concat(
                body,
                questions.stream()
                        .flatMap(one ->
                                Stream.concat(
                                        Stream.of(one.text()),
                                        one.choices().stream()
                                                .flatMap(choice ->
                                                        Stream.of(choice.text(), choice.why())))));
    }

    /// The provisions it cites, as they are written, each once.
    List<String> citations() {
        return found(CITATION);
    }

    /// The values of the house it asks for.
    List<String> values() {
        return found(VALUE);
    }

    /// The addresses it links to.
    List<String> links() {
        return found(LINK);
    }

    private List<String> found(Pattern pattern) {
        return texts().flatMap(text -> pattern.matcher(text).results())
                .map(one -> one.group(1))
                .distinct()
                .toList();
    }

    /// How easy it is to read.
    Readability readability() {
        return Readability.of(
                texts().map(text ->
                                VALUE.matcher(CITATION.matcher(text).replaceAll(""))
                                        .replaceAll("sex"))
                        .map(text -> text.replaceAll("\\]\\([^)]*\\)", "").replace("*", ""))
                        .toList());
    }

    /// About how long it takes to read and to answer, in minutes.
    int minutes() {
        return Math.max(5, Math.ceilDiv(readability().words(), 140));
    }
}
