package se.uppdrag.sitting;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/// A log that never changes, and grows into a longer one without being copied: the longer one
/// shares its lines. So keeping up with a meeting costs as much for each event whether it is the
/// hundredth or the twenty thousandth.
final class KeptLog extends AbstractList<Logged> implements RandomAccess {

    static final KeptLog EMPTY = new KeptLog(new Lines(), 0);

    /// The lines that logs of one meeting share; each sees the first of them, up to its own length.
    private static final class Lines {

        private Logged[] kept = new Logged[64];
        private int used;

        synchronized Logged get(int index) {
            return kept[index];
        }

        /// @return whether there was nothing after the end; else somebody else has grown the log
        synchronized boolean add(int after, List<Logged> more) {
            if (used != after) {
                return false;
            }
            if (used + more.size() > kept.length) {
                kept = Arrays.copyOf(kept, Math.max(kept.length * 2, used + more.size()));
            }
            for (var line : more) {
                kept[used++] = line;
            }
            return true;
        }
    }

    private final Lines lines;
    private final int size;

    private KeptLog(Lines lines, int size) {
        this.lines = lines;
        this.size = size;
    }

    /// The log with more after it. What an act wrote that was rolled back stays behind in the
    /// shared lines, out of sight; the next to grow the log then takes a copy.
    KeptLog with(List<Logged> more) {
        if (this != EMPTY && lines.add(size, more)) {
            return new KeptLog(lines, size + more.size());
        }
        var own = new Lines();
        own.add(0, this);
        own.add(size, more);
        return new KeptLog(own, size + more.size());
    }

    @Override
    public Logged get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        return lines.get(index);
    }

    @Override
    public int size() {
        return size;
    }
}
