package se.uppdrag.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Words in memory, the most common first: some forty bytes each. A search asks for hundreds of
/// them, and a table answers in milliseconds where this takes microseconds.
///
/// @param text the words, each between two line breaks
/// @param starts where each begins in the text
/// @param entries in how many entries each is
/// @param letters of each, the bits of its trigrams
/// @param seats the number of each word and one, at the place its letters give or the next that was
///   free; never more than half of them are taken
record Words(String text, int[] starts, int[] entries, long[] letters, int[] seats) {

    record Word(String stem, int entries) {}

    static final Words NONE = new Words("\n", new int[0], new int[0], new long[0], new int[2]);

    /// Words are alike from this share of their trigrams on, as in PostgreSQL's `pg_trgm`.
    private static final double ALIKE = 0.3;

    /// The same and others, which are not among them.
    Words and(List<Word> more) {
        var count = starts.length + more.size();
        var all = new StringBuilder(text);
        var from = Arrays.copyOf(starts, count);
        var common = Arrays.copyOf(entries, count);
        var bits = Arrays.copyOf(letters, count);
        for (int i = 0; i < more.size(); i++) {
            var word = more.get(i);
            int nr = starts.length + i;
            from[nr] = all.length();
            common[nr] = word.entries();
            bits[nr] = bits(trigrams(word.stem()));
            all.append(word.stem()).append('\n');
        }
        var wider = new Words(all.toString(), from, common, bits, seats);
        return seats.length < 2 * count
                ? wider.seated(0, new int[4 * Integer.highestOneBit(count)])
                : wider.seated(starts.length, seats.clone());
    }

    private Words seated(int first, int[] taken) {
        for (int nr = first; nr < starts.length; nr++) {
            int seat = seat(stem(nr), taken);
            while (taken[seat] > 0) {
                seat = next(seat, taken);
            }
            taken[seat] = nr + 1;
        }
        return new Words(text, starts, entries, letters, taken);
    }

    private static int seat(String stem, int[] seats) {
        var hash = stem.hashCode();
        return (hash ^ hash >>> 16) & seats.length - 1;
    }

    private static int next(int seat, int[] seats) {
        return seat + 1 & seats.length - 1;
    }

    /// Words in which the stem stands, the most common first, and before them the stem itself.
    List<Word> with(String stem, int atMost) {
        var found = new ArrayList<Word>();
        var itself = number(stem);
        if (itself >= 0) {
            found.add(word(itself));
        }
        for (int at = text.indexOf(stem); at >= 0 && found.size() < atMost; ) {
            var nr = numberAt(at);
            if (nr != itself) {
                found.add(word(nr));
            }
            at = text.indexOf(stem, text.indexOf('\n', at));
        }
        return found;
    }

    /// In how many entries each is; those that are nowhere are absent.
    Map<String, Integer> known(Collection<String> stems) {
        var found = new HashMap<String, Integer>();
        for (var stem : stems) {
            var nr = number(stem);
            if (nr >= 0) {
                found.put(stem, entries[nr]);
            }
        }
        return found;
    }

    /// The word whose letters are most like these, if any are.
    Optional<String> like(String stem) {
        var sought = trigrams(stem);
        var bits = bits(sought);
        var hidden = sought.size() - Long.bitCount(bits);
        var best = ALIKE;
        var found = -1;
        for (int nr = 0; nr < starts.length; nr++) {
            // Trigrams that share a bit can only make two words look more alike than they are.
            var atMost = Long.bitCount(letters[nr] & bits) + hidden;
            if (atMost
                    >= best * (sought.size() + Math.max(0, Long.bitCount(letters[nr]) - atMost))) {
                var alike = alike(sought, trigrams(stem(nr)));
                if (alike > best || found < 0 && alike >= best) {
                    best = alike;
                    found = nr;
                }
            }
        }
        return found < 0 ? Optional.empty() : Optional.of(stem(found));
    }

    private static double alike(Set<String> one, Set<String> other) {
        var both = one.stream().filter(other::contains).count();
        return (double) both / (one.size() + other.size() - both);
    }

    private static Set<String> trigrams(String word) {
        var framed = "  " + word + " ";
        var trigrams = new HashSet<String>();
        for (int at = 0; at + 3 <= framed.length(); at++) {
            trigrams.add(framed.substring(at, at + 3));
        }
        return trigrams;
    }

    private static long bits(Set<String> trigrams) {
        return trigrams.stream()
                .mapToLong(one -> 1L << (one.hashCode() * 0x9E3779B9 >>> 26))
                .reduce(0, (one, other) -> one | other);
    }

    /// The number of the word; -1 where it is none of them.
    private int number(String stem) {
        for (int seat = seat(stem, seats); seats[seat] > 0; seat = next(seat, seats)) {
            var nr = seats[seat] - 1;
            var end = starts[nr] + stem.length();
            if (text.startsWith(stem, starts[nr]) && text.charAt(end) == '\n') {
                return nr;
            }
        }
        return -1;
    }

    /// The number of the word that has the place in the text.
    private int numberAt(int place) {
        var found = Arrays.binarySearch(starts, place);
        return found >= 0 ? found : -found - 2;
    }

    private Word word(int nr) {
        return new Word(stem(nr), entries[nr]);
    }

    private String stem(int nr) {
        return text.substring(starts[nr], text.indexOf('\n', starts[nr]));
    }
}
