package se.uppdrag.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What somebody typed in the search field, taken apart.
///
/// @param words all of which are to be found
/// @param phrases words one after the other, typed within quotation marks
/// @param without words typed with a minus before them
/// @param number where what was typed is a registry number and nothing else
record Typed(
        List<String> words,
        List<String> phrases,
        List<String> without,
        Optional<WrittenNumber> number) {

    /// Longer questions than this are no questions.
    static final int LONGEST = 200;

    private static final int MOST_WORDS = 12;
    private static final Pattern PART = Pattern.compile("\"([^\"]*)\"?|(\\S+)");

    Typed {
        words = List.copyOf(words);
        phrases = List.copyOf(phrases);
        without = List.copyOf(without);
    }

    static Typed read(String text) {
        var clean =
                folded(text.length() > LONGEST ? text.substring(0, LONGEST) : text)
                        .replace('”', '"')
                        .replace('“', '"')
                        .replaceAll("\\p{Cntrl}", " ");
        var number = WrittenNumber.alone(clean);
        var words = new ArrayList<String>();
        var phrases = new ArrayList<String>();
        var without = new ArrayList<String>();
        var parts = PART.matcher(clean);
        while (parts.find() && words.size() + phrases.size() + without.size() < MOST_WORDS) {
            var phrase = parts.group(1);
            var word = parts.group(2);
            if (phrase != null) {
                phrases.add(phrase);
            } else if (word.startsWith("-") && word.length() > 1) {
                without.add(word.substring(1));
            } else {
                words.add(word);
            }
        }
        phrases.removeIf(String::isBlank);
        return new Typed(words, phrases, without, number);
    }

    boolean empty() {
        return words.isEmpty() && phrases.isEmpty();
    }

    /// Accents on letters that are not Swedish are left out, in what is typed as in what is stored:
    /// `idé` is found as `ide`, but `rån` never as `ran`.
    static String folded(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (composed.chars().allMatch(c -> c < 0x80 || "åäöÅÄÖ§–”".indexOf(c) >= 0)) {
            return composed;
        }
        var plain = new StringBuilder(composed.length());
        composed.codePoints()
                .forEach(c -> {
                    if (c > 0xBF && c < 0x250 && "åäöÅÄÖ".indexOf(c) < 0) {
                        plain.append(
                                Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD)
                                        .replaceAll("\\p{M}", ""));
                    } else {
                        plain.appendCodePoint(c);
                    }
                });
        return plain.toString();
    }
}
