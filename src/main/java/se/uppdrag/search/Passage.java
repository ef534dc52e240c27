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
///
/// @param page of the file on which it stands; 1 also where there are no pages
record Passage(int page, List<Run> runs) {

    /// Whether the run is one of the words that were sought.
    record Run(String text, boolean marked) {}

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+");
    private static final int LENGTH = 260;
    private static final int BEFORE = 70;

    /// No more of a text than this is put in order to either side of a word.
    private static final int NEAR = 2_000;

    /// The longest ending of a Swedish word in any form.
    private static final int ENDING = 5;

    Passage {
        runs = List.copyOf(runs);
    }

    private record Page(int number, int from, int to) {}

    /// @param stems of the words sought
    static Passage of(String text, Collection<String> stems) {
        var page = fullest(text, stems);
        int at = page.from() + first(text.substring(page.from(), page.to()), stems);
        int begin = Math.max(0, at - NEAR);
        int end = Math.min(text.length(), at + NEAR);
        var before = spaced(text.substring(begin, at)).stripLeading();
        var one = (before + spaced(text.substring(at, end))).strip();
        int first = before.length();
        var from = first <= BEFORE ? 0 : one.indexOf(' ', first - BEFORE) + 1;
        var to = one.length() - from <= LENGTH ? one.length() : one.lastIndexOf(' ', from + LENGTH);
        if (to <= from) {
            to = Math.min(one.length(), from + LENGTH);
        }
        return new Passage(
                page.number(),
                marked(
                        (begin > 0 || from > 0 ? "… " : "")
                                + one.substring(from, to)
                                + (end < text.length() || to < one.length() ? " …" : ""),
                        stems));
    }

    /// The page on which the most of the words stand, and of such the first: there is what was
    /// sought for words that were to stand together.
    private static Page fullest(String text, Collection<String> stems) {
        var best = page(text, 1, 0);
        if (best.to() == text.length()) {
            return best;
        }
        long most = standing(text, best, stems);
        var page = best;
        while (most < stems.size() && page.to() < text.length()) {
            page = page(text, page.number() + 1, page.to() + 1);
            long standing = standing(text, page, stems);
            if (standing > most) {
                most = standing;
                best = page;
            }
        }
        return best;
    }

    private static Page page(String text, int number, int from) {
        int end = text.indexOf(Entry.PAGE, from);
        return new Page(number, from, end < 0 ? text.length() : end);
    }

    /// How many of the words stand on the page.
    private static long standing(String text, Page page, Collection<String> stems) {
        var plain = Typed.folded(text.substring(page.from(), page.to()).toLowerCase(Locale.ROOT));
        return stems.stream()
                .filter(plain::contains)
                .filter(stem ->
                        stem.length() > Compound.SHORTEST
                                || WORD.matcher(plain)
                                        .results()
                                        .anyMatch(word -> begins(word.group(), stem)))
                .count();
    }

    private static String spaced(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /// The whole text, marked.
    static Passage whole(String text, Collection<String> stems) {
        return new Passage(1, marked(text, stems));
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
                        begins(plain, stem)
                                || stem.length() > Compound.SHORTEST && plain.contains(stem));
    }

    private static boolean begins(String word, String stem) {
        return word.startsWith(stem) && word.length() - stem.length() <= ENDING;
    }

    String text() {
        var text = new StringBuilder();
        runs.forEach(run -> text.append(run.text()));
        return text.toString();
    }
}
