package se.uppdrag.hosting;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is wrong with an installation, from what was seen. That her program is older than this one
/// is not: she has only not been upgraded.
enum Verdict {
    /// Her settings cannot be read, or she could not be asked in time.
    NOT_SEEN,
    UNFINISHED,
    NO_ANSWER,
    NO_DATABASE,
    /// Programs of different versions use her database at once.
    SEVERAL_VERSIONS,
    NO_COPY,
    OLD_COPY,
    LITTLE_ROOM;

    static Set<Verdict> of(Seen seen, Instant now, Duration copiesAge, long room) {
        if (!seen.trouble().isEmpty()) {
            return EnumSet.of(NOT_SEEN);
        }
        var wrong = EnumSet.noneOf(Verdict.class);
        if (seen.unfinished()) {
            wrong.add(UNFINISHED);
        }
        if (!seen.answers()) {
            wrong.add(NO_ANSWER);
        }
        if (seen.schema() == null) {
            wrong.add(NO_DATABASE);
        }
        if (seen.versions().size() > 1) {
            wrong.add(SEVERAL_VERSIONS);
        }
        var copy = seen.copy();
        if (copy == null) {
            wrong.add(NO_COPY);
        } else if (copy.plus(copiesAge).isBefore(now)) {
            wrong.add(OLD_COPY);
        }
        if (little(seen.dataRoom(), room) || little(seen.databaseRoom(), room)) {
            wrong.add(LITTLE_ROOM);
        }
        return wrong;
    }

    private static boolean little(@Nullable Long left, long room) {
        return left != null && left < room;
    }
}
