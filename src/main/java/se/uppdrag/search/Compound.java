package se.uppdrag.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Swedish writes compounds as one word: `skolskjutsreglemente`. Whether a word is one is seen from
/// its parts being words of their own, with or without a letter to join them.
final class Compound {

    /// Shorter parts are found everywhere: `il`, `an`.
    static final int SHORTEST = 3;

    private static final List<String> JOINTS = List.of("", "s", "e", "a", "o", "u");

    /// The stemmer leaves these on: `reglementet`.
    static final List<String> NEUTER = List.of("et", "ets");

    private static final int MOST_PARTS = 4;

    private Compound() {}

    /// Whether the stem is a part of the word, and what stands around it are words as well. What
    /// follows may be an ending where the word is stored whole, so only its beginning is asked for.
    static boolean holds(String word, String stem, Predicate<String> known) {
        for (int at = word.indexOf(stem); at >= 0; at = word.indexOf(stem, at + 1)) {
            var before = word.substring(0, at);
            var after = word.substring(at + stem.length());
            if (ends(before, known) && begins(after, known)) {
                return true;
            }
        }
        return false;
    }

    private static boolean ends(String before, Predicate<String> known) {
        return before.isEmpty()
                || JOINTS.stream()
                        .filter(before::endsWith)
                        .map(joint -> before.substring(0, before.length() - joint.length()))
                        .anyMatch(part -> part.length() >= SHORTEST && known.test(part));
    }

    private static boolean begins(String after, Predicate<String> known) {
        return after.isEmpty()
                || NEUTER.contains(after)
                || JOINTS.stream()
                        .filter(after::startsWith)
                        .map(joint -> after.substring(joint.length()))
                        .anyMatch(part ->
                                part.isEmpty() || part.length() >= SHORTEST && known.test(part));
    }

    /// The fewest known words that the word is put together of; none where it is not.
    static List<String> parts(String word, Predicate<String> known) {
        return parts(word, known, MOST_PARTS);
    }

    private static List<String> parts(String word, Predicate<String> known, int most) {
        List<String> best = List.of();
        for (int end = word.length() - SHORTEST; end >= SHORTEST && most > 1; end--) {
            var first = word.substring(0, end);
            if (!known.test(first)) {
                continue;
            }
            for (var joint : JOINTS) {
                var rest = word.substring(end);
                if (!rest.startsWith(joint) || rest.length() - joint.length() < SHORTEST) {
                    continue;
                }
                rest = rest.substring(joint.length());
                var others = known.test(rest) ? List.of(rest) : parts(rest, known, most - 1);
                if (!others.isEmpty() && (best.isEmpty() || others.size() + 1 < best.size())) {
                    best = new ArrayList<>(List.of(first));
                    best.addAll(others);
                }
            }
        }
        return best;
    }
}
