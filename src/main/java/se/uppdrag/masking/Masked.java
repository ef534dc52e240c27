package se.uppdrag.masking;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A text from which words have been taken.
///
/// @param places how many there were
/// @param missing words that stand nowhere in it
public record Masked(String text, int places, List<String> missing) {

    /// As long whatever stood there, so that its length tells nothing.
    public static final String BLOCK = "█████";

    /// Characters nobody sees, which would part a word from itself.
    private static final Pattern UNSEEN = Pattern.compile("[\\u00ad\\u200b-\\u200f\\u2060\\ufeff]");

    public static Masked of(String text, Collection<String> words) {
        var masked = plain(text);
        var missing = new LinkedHashSet<String>();
        int places = 0;
        for (var word : longestFirst(words)) {
            var pattern = pattern(word);
            int here = (int) pattern.matcher(masked).results().count();
            if (here == 0 && !pattern.matcher(plain(text)).find()) {
                missing.add(word);
            }
            places += here;
            masked = pattern.matcher(masked).replaceAll(BLOCK);
        }
        return new Masked(masked, places, List.copyOf(missing));
    }

    static String plain(String text) {
        return Normalizer.normalize(UNSEEN.matcher(text).replaceAll(""), Normalizer.Form.NFC);
    }

    /// A long word may hold a short one.
    static List<String> longestFirst(Collection<String> words) {
        Set<String> each =
                words.stream()
                        .map(word -> plain(word).strip())
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        return each.stream()
                .sorted((one, other) -> Integer.compare(other.length(), one.length()))
                .toList();
    }

    /// Written in small letters or large, and whatever stands between the words of it.
    static Pattern pattern(String word) {
        return Pattern.compile(
                Arrays.stream(word.split("\\s+"))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("[\\s\\u00a0]+")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
