package se.uppdrag.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;
import se.uppdrag.search.WordTable.Numbered;
import se.uppdrag.search.WordTable.Word;

/// The words of the index in memory, the most common first: which have a stem in them is asked for
/// each word of each search, and a table takes ten milliseconds to answer where this takes one.
///
/// Some ten bytes a word, and four for how common it was when it was read. New words are added when
/// somebody asks; how common a word has become is read now and then.
@Component
class Vocabulary {

    /// How common the words are is read anew after so long, and where there are so many that it
    /// takes time, after so many times that time.
    private static final Duration KEPT = Duration.ofMinutes(1);

    private static final int REST = 100;

    /// @param text the words, each between two line breaks
    /// @param starts where each begins in the text
    /// @param entries in how many entries each was
    /// @param newest the number of the newest
    /// @param until when all are to be read again, by the clock that only goes forward
    private record Words(String text, int[] starts, int[] entries, long newest, long until) {

        static final Words NONE = new Words("\n", new int[0], new int[0], -1, 0);

        Words and(List<Numbered> more) {
            var all = new StringBuilder(text);
            var from = Arrays.copyOf(starts, starts.length + more.size());
            var common = Arrays.copyOf(entries, entries.length + more.size());
            long last = newest;
            for (int i = 0; i < more.size(); i++) {
                from[starts.length + i] = all.length();
                common[entries.length + i] = more.get(i).entries();
                last = Math.max(last, more.get(i).nr());
                all.append(more.get(i).stem()).append('\n');
            }
            return new Words(all.toString(), from, common, last, until);
        }

        Words until(long time) {
            return new Words(text, starts, entries, newest, time);
        }

        List<Word> with(String stem, int atMost) {
            var found = new ArrayList<Word>();
            int itself = text.indexOf("\n" + stem + "\n");
            if (itself >= 0) {
                found.add(at(itself + 1));
            }
            for (int at = text.indexOf(stem); at >= 0 && found.size() < atMost; ) {
                var word = at(at);
                if (!word.stem().equals(stem)) {
                    found.add(word);
                }
                at = text.indexOf(stem, text.indexOf('\n', at));
            }
            return found;
        }

        /// The word that stands there.
        private Word at(int place) {
            int found = Arrays.binarySearch(starts, place);
            int nr = found >= 0 ? found : -found - 2;
            var word = text.substring(starts[nr], text.indexOf('\n', place));
            return new Word(word, word, entries[nr]);
        }
    }

    private final WordTable table;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Words words = Words.NONE;

    Vocabulary(WordTable table) {
        this.table = table;
    }

    /// Words in which the stem stands, the most common first, and before them the stem itself.
    List<Word> with(String stem, int atMost) {
        return current().with(stem, atMost);
    }

    private Words current() {
        var known = words;
        if (known == Words.NONE) {
            return read();
        }
        if (System.nanoTime() - known.until() > 0 && reading.tryLock()) {
            // One reads, and the others go on with what there is.
            try {
                return read();
            } finally {
                reading.unlock();
            }
        }
        var since = table.from(known.newest());
        if (since.isEmpty() || since.getFirst().nr() != known.newest()) {
            // All words were counted anew, or it is another database.
            return read();
        }
        if (since.size() > 1) {
            words = known.and(since.subList(1, since.size()));
        }
        return words;
    }

    private Words read() {
        var begun = System.nanoTime();
        var all = Words.NONE.and(table.all());
        var took = System.nanoTime() - begun;
        words = all.until(System.nanoTime() + Math.max(KEPT.toNanos(), REST * took));
        return words;
    }
}
