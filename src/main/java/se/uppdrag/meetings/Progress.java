package se.uppdrag.meetings;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How far a meeting has come after it was planned. Asked here for the meeting's page, answered by
/// `sitting` and `minutes`, which this module must not know.
public interface Progress {

    /// What has happened, in order.
    List<Mark> marks(Meeting meeting);

    /// How items stand, by number: a key under `meetings.item-status.`.
    Map<Integer, String> items(Meeting meeting);

    /// Votes by name that have ended, by the item's number: each with its page.
    default Map<Integer, List<Integer>> votes(Meeting meeting) {
        return Map.of();
    }

    /// Items, by number, in which somebody has been elected: each has a page of its own.
    default Set<Integer> elections(Meeting meeting) {
        return Set.of();
    }

    /// Items, by number, that were found to be secret after the agenda was made: in no view of the
    /// public's is what was done in them.
    default Set<Integer> secret(Meeting meeting) {
        return Set.of();
    }

    /// What was decided, in plain words, by the item's number.
    default Map<Integer, Brief> briefs(Meeting meeting) {
        return Map.of();
    }

    /// @param corrected that it has been corrected, and why; empty most often
    /// @param earlier how it read before it was corrected, the newest first
    record Brief(String text, String corrected, List<String> earlier) {}

    enum Stage {
        OPENED,
        CLOSED,
        VERIFIED,
        POSTED,
        FINAL
    }

    /// @param at when it happened, or for [Stage#FINAL] is expected to
    /// @param reached whether it has happened
    /// @param link where it is seen; nothing where there is no page
    record Mark(Stage stage, Instant at, boolean reached, @Nullable String link) {}

    static Optional<Mark> reached(List<Mark> marks, Stage stage) {
        return marks.stream().filter(mark -> mark.stage() == stage && mark.reached()).findFirst();
    }
}
