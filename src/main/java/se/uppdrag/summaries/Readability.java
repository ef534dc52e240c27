package se.uppdrag.summaries;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// How easy a text is to read, by its LIX (`läsbarhetsindex`): words a sentence, and how many words
/// in a hundred have more than six letters. Below 30 is very easy, 40 is as newspapers are, above
/// 50 is as authorities write.
///
/// @param lix 0 for a text without words
/// @param longSentences those with more words than a reader easily holds together
record Readability(int lix, List<String> longSentences) {

    enum Grade {
        EASY,
        MIDDLING,
        HARD
    }

    /// More words than this in one sentence are many.
    static final int MANY_WORDS = 25;

    private static final int EASY_BELOW = 40;
    private static final int HARD_FROM = 50;
    private static final int LONG_WORD = 6;
    private static final Pattern END = Pattern.compile("(?<=[.!?:])\\s+|\\n+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}’'-]+");

    Readability {
        longSentences = List.copyOf(longSentences);
    }

    static Readability of(String text) {
        var sentences =
                END.splitAsStream(text.strip()).filter(one -> !words(one).isEmpty()).toList();
        var words = sentences.stream().flatMap(one -> words(one).stream()).toList();
        if (words.isEmpty()) {
            return new Readability(0, List.of());
        }
        var longWords = words.stream().filter(one -> letters(one) > LONG_WORD).count();
        var lix = (double) words.size() / sentences.size() + 100.0 * longWords / words.size();
        return new Readability(
                (int) Math.round(lix),
                sentences.stream().filter(one -> words(one).size() > MANY_WORDS).toList());
    }

    Grade grade() {
        return lix < EASY_BELOW ? Grade.EASY : lix < HARD_FROM ? Grade.MIDDLING : Grade.HARD;
    }

    private static List<String> words(String sentence) {
        return Arrays.stream(BETWEEN.split(sentence)).filter(one -> letters(one) > 0).toList();
    }

    private static long letters(String word) {
        return word.codePoints().filter(Character::isLetterOrDigit).count();
    }
}
