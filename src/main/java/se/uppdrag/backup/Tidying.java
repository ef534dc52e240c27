package se.uppdrag.backup;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Which copies stay.
final class Tidying {

    /// No copy takes longer.
    private static final Duration LONGEST = Duration.ofDays(1);

    private Tidying() {}

    /// Copies older than that, but never the newest, nor the newest that has been restored for
    /// trial and was whole.
    ///
    /// @param all newest first
    static List<Copy> outdated(List<Copy> all, Instant now, Duration keep) {
        var kept =
                Stream.concat(all.stream().limit(1), all.stream().filter(Copy::triedWell).limit(1))
                        .toList();
        return all.stream()
                .filter(copy -> copy.begun().isBefore(now.minus(keep)))
                .filter(copy -> !kept.contains(copy))
                .toList();
    }

    /// Removes them, and the log only they needed, and what was begun a day ago and never finished.
    static void tidy(Store store, Instant now, Duration keep) throws IOException {
        for (var copy : outdated(store.all(), now, keep)) {
            store.remove(copy);
        }
        store.removeHalves(now.minus(LONGEST));
        var left = store.all();
        for (var segment : store.log()) {
            if (left.stream().noneMatch(copy -> needs(copy, segment))) {
                store.removeLog(segment);
            }
        }
    }

    private static boolean needs(Copy copy, Segment segment) {
        return segment.timeline() > copy.timeline() || segment.compareTo(copy.first()) >= 0;
    }
}
