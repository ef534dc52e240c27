package se.uppdrag.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.uppdrag.search.Words.Word;

/// The words there are for one reader: those of the index, and those that stand only in what she
/// and some others may find.
record Lexicon(Words words, Beside beside) {

    private static final int CANDIDATES = 400;

    /// Words that are nowhere in the index, for a reader who finds more than that.
    interface Beside {

        Beside NOTHING =
                new Beside() {
                    @Override
                    public Set<String> with(String letters) {
                        return Set.of();
                    }

                    @Override
                    public Set<String> known(Collection<String> words) {
                        return Set.of();
                    }
                };

        Set<String> with(String letters);

        Set<String> known(Collection<String> words);
    }

    /// Words in which the stem stands, itself among them.
    List<Word> with(String stem) {
        var all = new ArrayList<>(words.with(stem, CANDIDATES));
        var there = all.stream().map(Word::stem).collect(Collectors.toSet());
        beside.with(stem).stream()
                .filter(word -> !there.contains(word))
                .forEach(word -> all.add(new Word(word, 1)));
        return all;
    }

    /// In how many entries each is; those that are nowhere are absent.
    Map<String, Integer> known(Collection<String> stems) {
        var all = new HashMap<>(words.known(stems));
        beside.known(stems).forEach(word -> all.putIfAbsent(word, 1));
        return all;
    }

    /// In how many entries each is, in the same order.
    List<Integer> entries(List<String> stems) {
        var known = known(stems);
        return stems.stream().map(stem -> known.getOrDefault(stem, 0)).toList();
    }
}
