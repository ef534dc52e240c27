package se.uppdrag.search;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;
import se.uppdrag.search.WordTable.Numbered;

/// The words of the index as they are now. New words are added when somebody asks; how common a
/// word has become is read now and then.
@Component
class Vocabulary {

    /// How common the words are is read anew after so long, and where there are so many that it
    /// takes time, after so many times that time.
    private static final Duration KEPT = Duration.ofMinutes(1);

    private static final int REST = 100;

    /// @param newest the number of the newest word
    /// @param until when all are to be read again, by the clock that only goes forward
    private record Read(Words words, long newest, long until) {

        static final Read NOTHING = new Read(Words.NONE, -1, 0);

        Read and(List<Numbered> more) {
            var last = more.stream().mapToLong(Numbered::nr).max().orElse(newest);
            var added =
                    more.stream().map(one -> new Words.Word(one.stem(), one.entries())).toList();
            return new Read(words.and(added), Math.max(newest, last), until);
        }
    }

    private final WordTable table;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Read known = Read.NOTHING;

    Vocabulary(WordTable table) {
        this.table = table;
    }

    Words now() {
        var read = known;
        if (read == Read.NOTHING) {
            return all();
        }
        if (System.nanoTime() - read.until() > 0 && reading.tryLock()) {
            // One reads, and the others go on with what there is.
            try {
                return all();
            } finally {
                reading.unlock();
            }
        }
        var since = table.from(read.newest());
        if (since.isEmpty() || since.getFirst().nr() != read.newest()) {
            // All words were counted anew, or it is another database.
            return all();
        }
        if (since.size() > 1) {
            read = read.and(since.subList(1, since.size()));
            known = read;
        }
        return read.words();
    }

    private Words all() {
        var begun = System.nanoTime();
        var read = Read.NOTHING.and(table.all());
        var took = System.nanoTime() - begun;
        known =
                new Read(
                        read.words(),
                        read.newest(),
                        System.nanoTime() + Math.max(KEPT.toNanos(), REST * took));
        return read.words();
    }
}
