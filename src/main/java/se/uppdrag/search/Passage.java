package se.uppdrag.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The piece of a text that shows why it was found, as runs that are marked or not.
///
/// The Swedish stemmer only takes letters off the end of a word, so a word has a stem exactly where
/// it begins with it; in a compound it stands inside.
record Passage(List<Run> runs) {

    /// Whether the run is one of the words that were sought.
    record Run(String text, boolean marked) {}

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+");
    private static final int LENGTH = 260;
    private static final int BEFORE = 70;

    /// The longest ending of a Swedish word in any form.
    private static final int ENDING = 5;

    Passage {
        runs = List.copyOf(runs);
    }

    /// @param stems of the words sought
    static Passage of(String text, Collection<String> stems) {
        var one = text.replaceAll("\\s+", " ").strip();
        var first = first(one, stems);
        var from = first <= BEFORE ? 0 : one.indexOf(' ', first - BEFORE) + 1;
        var to = one.length() - from <= LENGTH ? one.length() : one.lastIndexOf(' ', from + LENGTH);
        if (to <= from) {
            to = Math.min(one.length(), from + LENGTH);
        }
        return new Passage(
                marked(
                        (from > 0 ? "… " : "")
                                + one.substring(from, to)
                                + (to < one.length() ? " …" : ""),
                        stems));
    }

    /// The whole text, marked.
    static Passage whole(String text, Collection<String> stems) {
        return new Passage(marked(text, stems));
    }

    private static int first(String text, Collection<String> stems) {
        var words = WORD.matcher(text);
        while (words.find()) {
            if (sought(words.group(), stems)) {
                return words.start();
            }
        }
        return 0;
    }

    private static List<Run> marked(String text, Collection<String> stems) {
        var runs = new ArrayList<Run>();
        var words = WORD.matcher(text);
        int done = 0;
        while (words.find()) {
            if (sought(words.group(), stems)) {
                if (words.start() > done) {
                    runs.add(new Run(text.substring(done, words.start()), false));
                }
                runs.add(new Run(words.group(), true));
                done = words.end();
            }
        }
        if (done < text.length()) {
            runs.add(new Run(text.substring(done), false));
        }
        return runs;
    }

    private static boolean sought(String word, Collection<String> stems) {
        var plain = Typed.folded(word.toLowerCase(Locale.ROOT));
        return stems.stream()
                .anyMatch(stem ->
                        plain.startsWith(stem) && plain.length() - stem.length() <= ENDING
                                || stem.length() > Compound.SHORTEST && plain.contains(stem));
    }

    String text() {
        var text = new StringBuilder();
        runs.forEach(run -> text.append(run.text()));
        return text.toString();
    }
}
