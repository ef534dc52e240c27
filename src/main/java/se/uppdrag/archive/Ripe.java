package se.uppdrag.archive;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.uppdrag.law.Outcome;
import se.uppdrag.retention.PlanClass;
import se.uppdrag.retention.PlanClass.Fate;

/// What the plan says of matters of a class that were closed in a year.
///
/// @param what to be done with them
/// @param from the first day; nothing where there is none to wait for
record Ripe(What what, @Nullable LocalDate from) {

    enum What {
        /// `bevaras`, and the year has ended: to the archive.
        DELIVER,
        /// `bevaras`, and the year has not ended.
        KEEP_YET,
        /// `gallras`, and the time has run out.
        DISPOSE,
        /// `gallras` later.
        WAIT,
        /// No class has been given, or the plan has it no longer.
        UNCLASSED
    }

    static Ripe of(@Nullable PlanClass planClass, int closedIn, LocalDate today) {
        var ended = LocalDate.of(closedIn + 1, 1, 1);
        if (planClass == null || planClass.fate() == Fate.HEADING) {
            return new Ripe(What.UNCLASSED, null);
        }
        var disposed = planClass.disposedFrom(closedIn);
        if (disposed == null) {
            return today.isBefore(ended)
                    ? new Ripe(What.KEEP_YET, ended)
                    : new Ripe(What.DELIVER, null);
        }
        return today.isBefore(disposed)
                ? new Ripe(What.WAIT, disposed)
                : new Ripe(What.DISPOSE, disposed);
    }

    /// A decision that something shall go is carried out where the plan says so and its time has
    /// come (arkivlagen 10 §).
    Outcome<Ripe> dispose(String code) {
        return switch (what) {
            case DISPOSE -> granted(this);
            case WAIT -> refused(ArchiveRefusal.TIME_HAS_NOT_RUN_OUT, code, String.valueOf(from));
            case DELIVER, KEEP_YET, UNCLASSED -> refused(ArchiveRefusal.CLASS_IS_KEPT, code);
        };
    }
}
