package se.uppdrag.learning;

import java.util.List;
import java.util.regex.Pattern;

/// How easy a Swedish text is to read (`LIX`, läsbarhetsindex): words in a sentence, and the share
/// of words longer than six letters. Under 30 is for children, over 50 for officials.
public record Readability(int words, int sentences, int longWords) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}-]+");
    private static final Pattern END = Pattern.compile("[.!?:]+(?=\\s|$|[)”])");
    private static final int LONG = 6;

    /// @param pieces headings, paragraphs and items; each ends a sentence
    static Readability of(List<String> pieces) {
        int words = 0;
        int sentences = 0;
        int longWords = 0;
        for (var piece : pieces) {
            var found = WORD.matcher(piece).results().map(one -> one.group()).toList();
            words += found.size();
            longWords += (int) found.stream().filter(one -> one.length() > LONG).count();
            sentences +=
                    Math.max(found.isEmpty() ? 0 : 1, (int) END.matcher(piece).results().count());
        }
        return new Readability(words, sentences, longWords);
    }

    double lix() {
        return sentences == 0 ? 0 : (double) words / sentences + 100.0 * longWords / words;
    }
}
