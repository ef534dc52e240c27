package se.uppdrag.evidence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a check of everything found.
///
/// @param erased texts removed by a decision on disposal
/// @param elsewhere files whose bytes lie in a store of objects and were not read: of them it is
///   known what they should be, and they are held against that whenever somebody opens them
/// @param since acts that came after the last checkpoint, which no signature vouches for yet
/// @param tail what is gone from the end, as a checkpoint kept outside tells; nothing when nothing
///   is
record Examined(
        List<Finding> findings,
        long acts,
        long lines,
        long files,
        long checkpoints,
        long erased,
        long elsewhere,
        long since,
        @Nullable Tail tail) {

    /// The end of the book, cut off.
    ///
    /// @param acts how many that the checkpoint had counted are not there
    /// @param counted how many it had counted
    /// @param at when it was made
    record Tail(long acts, long counted, Instant at) {

        /// As where a copy has been put back: what came after it is gone, and how much that is only
        /// somebody outside knows.
        static @Nullable Tail of(@Nullable Checkpoint witnessed, long acts) {
            var seen = witnessed == null ? null : witnessed.state().orElse(null);
            return seen == null || seen.acts().count() <= acts
                    ? null
                    : new Tail(seen.acts().count() - acts, seen.acts().count(), seen.at());
        }
    }

    Examined {
        findings = List.copyOf(findings);
    }

    boolean whole() {
        return findings.isEmpty();
    }
}
