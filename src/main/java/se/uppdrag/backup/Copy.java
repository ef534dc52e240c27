package se.uppdrag.backup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A whole copy as its own small file tells of it.
///
/// @param name its folder: when it was begun, `2026-11-25T023000Z`
/// @param system which installation, as PostgreSQL numbers it
/// @param from the log is needed from here
/// @param to and at least this far, or the copy is not whole
/// @param bytes as it lies, closed and packed
/// @param trial how it went when it was last restored for trial; nothing where it has not been
record Copy(
        String name,
        Instant begun,
        Instant ended,
        String system,
        int timeline,
        long from,
        long to,
        long bytes,
        @Nullable Trial trial) {

    /// @param problem what went wrong; empty when all was well
    /// @param last when the last act that came back was committed
    record Trial(
            Instant at,
            long millis,
            String problem,
            long acts,
            long lines,
            long files,
            @Nullable Instant last) {

        boolean well() {
            return problem.isEmpty();
        }
    }

    Copy tried(Trial result) {
        return new Copy(name, begun, ended, system, timeline, from, to, bytes, result);
    }

    boolean triedWell() {
        return trial != null && trial.well();
    }

    Segment first() {
        return Segment.at(timeline, from);
    }
}
