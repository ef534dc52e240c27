package se.uppdrag.retention;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One class of a plan (`klass`), with what happens to what belongs to it.
///
/// @param code its place in the tree: `2.4.1` is under `2.4`
/// @param documents which kinds of documents it holds
/// @param years after how long it is disposed of; none where it is kept, or only gathers others
public record PlanClass(
        String authority,
        String code,
        String name,
        String documents,
        Fate fate,
        @Nullable Integer years,
        String note) {

    public enum Fate {
        /// `bevaras`
        KEPT,
        /// `gallras`
        DISPOSED,
        /// Only a heading over others.
        HEADING
    }

    /// The first day it may be disposed of: the years are counted from the end of the year in which
    /// the matter was closed. None for what is kept.
    public @Nullable LocalDate disposedFrom(int closedIn) {
        return years == null ? null : LocalDate.of(closedIn + 1 + years, 1, 1);
    }

    /// How deep in the tree it lies; the roots at one.
    public int depth() {
        return code.split("\\.").length;
    }
}
