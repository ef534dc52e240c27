package se.uppdrag.learning;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.uppdrag.learning.LessonText.Choice;
import se.uppdrag.learning.LessonText.Part;
import se.uppdrag.learning.LessonText.Picturing;
import se.uppdrag.learning.LessonText.Question;

/// Reads a lesson line by line, and says what is wrong with it.
///
/// First `rubrik:`, `ingress:` and `granskad:`. Then the text: `# ` is a heading, `- ` a point, `1.
/// ` a step, `> ` something to remember, `:::` begins and ends a picture, any other line a
/// paragraph. After `=== prov` come the questions: `? ` asks, `+ ` is the right answer and `- ` a
/// wrong one, each followed by ` | ` and what is said to the one who chose it.
final class LessonReader {

    /// @param line counted from one; nought for the whole
    /// @param key says what is wrong, among the texts
    /// @param what the word it concerns
    record Mistake(int line, String key, String what) {}

    /// @param mistakes none in a text that can be published
    record Read(LessonText lesson, List<Mistake> mistakes) {}

    static final int LONGEST = 60_000;

    private static final String QUESTIONS = "=== prov";
    private static final String PICTURE = ":::";

    private final List<Mistake> mistakes = new ArrayList<>();
    private final Map<String, String> head = new HashMap<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final List<String> items = new ArrayList<>();
    private final List<Choice> choices = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private boolean ordered;
    private String pictured = "";
    private String asked = "";
    private int line;

    private enum Place {
        HEAD,
        TEXT,
        PICTURE,
        QUESTIONS
    }

    private Place place = Place.HEAD;

    private LessonReader() {}

    static Read read(String text) {
        var reader = new LessonReader();
        text.lines().forEach(reader::take);
        return reader.finish();
    }

    private void take(String raw) {
        line++;
        var text = raw.strip();
        switch (place) {
            case HEAD -> head(text);
            case TEXT -> text(text);
            case PICTURE -> picture(text);
            case QUESTIONS -> question(text);
        }
    }

    private void head(String text) {
        int colon = text.indexOf(": ");
        if (text.isEmpty()) {
            place = Place.TEXT;
        } else if (colon > 0) {
            head.put(text.substring(0, colon), text.substring(colon + 2));
        } else {
            wrong("head", text);
        }
    }

    private void text(String text) {
        if (text.equals(QUESTIONS)) {
            endList();
            place = Place.QUESTIONS;
        } else if (text.startsWith(PICTURE)) {
            endList();
            pictured = text.substring(PICTURE.length()).strip();
            place = Place.PICTURE;
        } else if (text.startsWith("- ")) {
            item(false, text.substring(2));
        } else if (text.matches("\\d+\\. .+")) {
            item(true, text.substring(text.indexOf(' ') + 1));
        } else if (!text.isEmpty()) {
            endList();
            parts.add(
                    text.startsWith("# ")
                            ? new Part.Heading(text.substring(2))
                            : text.startsWith("> ")
                                    ? new Part.Note(text.substring(2))
                                    : new Part.Paragraph(text));
        } else {
            endList();
        }
    }

    private void item(boolean step, String text) {
        if (step != ordered) {
            endList();
        }
        ordered = step;
        items.add(text);
    }

    private void endList() {
        if (!items.isEmpty()) {
            parts.add(new Part.Listing(ordered, List.copyOf(items)));
            items.clear();
        }
    }

    private void picture(String text) {
        if (!text.equals(PICTURE)) {
            if (!text.isEmpty()) {
                rows.add(List.of(text.split(" *\\| *", -1)));
            }
            return;
        }
        int bar = pictured.indexOf('|');
        var kind = Picturing.of(bar < 0 ? pictured : pictured.substring(0, bar).strip());
        int cells = kind.filter(one -> one == Picturing.TREE).isPresent() ? 4 : 2;
        if (kind.isEmpty() || bar < 0 || rows.stream().anyMatch(row -> row.size() != cells)) {
            wrong("picture", pictured);
        } else {
            parts.add(
                    new Part.Picture(
                            kind.get(), pictured.substring(bar + 1).strip(), List.copyOf(rows)));
        }
        rows.clear();
        place = Place.TEXT;
    }

    private void question(String text) {
        if (text.startsWith("? ")) {
            endQuestion();
            asked = text.substring(2);
        } else if (text.startsWith("+ ") || text.startsWith("- ")) {
            var parted = text.substring(2).split(" \\| ", 2);
            if (parted.length < 2 || parted[1].isBlank()) {
                wrong("unexplained", text.substring(2));
            }
            choices.add(
                    new Choice(
                            parted[0].strip(),
                            parted.length < 2 ? "" : parted[1].strip(),
                            text.startsWith("+")));
        } else if (!text.isEmpty()) {
            wrong("question", text);
        }
    }

    private void endQuestion() {
        if (asked.isEmpty()) {
            return;
        }
        var question = new Question(asked, List.copyOf(choices));
        if (choices.size() < 2 || choices.stream().filter(Choice::right).count() != 1) {
            wrong("right-answers", asked);
        }
        if (questions.stream().anyMatch(one -> one.key().equals(question.key()))) {
            wrong("twice", asked);
        }
        questions.add(question);
        choices.clear();
        asked = "";
    }

    private Read finish() {
        endList();
        endQuestion();
        if (place == Place.PICTURE) {
            wrong("picture", pictured);
        }
        line = 0;
        for (var needed : List.of("rubrik", "ingress")) {
            if (head.getOrDefault(needed, "").isBlank()) {
                wrong("missing", needed);
            }
        }
        var reviewed = LocalDate.EPOCH;
        try {
            reviewed = LocalDate.parse(head.getOrDefault("granskad", ""));
        } catch (DateTimeException unreadable) {
            wrong("missing", "granskad");
        }
        var lesson =
                new LessonText(
                        head.getOrDefault("rubrik", ""),
                        head.getOrDefault("ingress", ""),
                        reviewed,
                        parts,
                        questions);
        lesson.citations().stream()
                .filter(one -> Cited.of(one).isEmpty())
                .forEach(one -> wrong("citation", one));
        lesson.values().stream()
                .filter(one -> !HouseValues.KEYS.contains(one))
                .forEach(one -> wrong("value", one));
        lesson.links().stream()
                .filter(one -> !one.matches("/[a-z0-9/#?=.&-]*|https://\\S+"))
                .forEach(one -> wrong("link", one));
        return new Read(lesson, List.copyOf(mistakes));
    }

    private void wrong(String what, String word) {
        mistakes.add(new Mistake(line, "learning.mistake." + what, word));
    }
}
