package se.uppdrag.archive;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppdrag.law.Outcome;

/// What a decision says shall go (`gallring`).
///
/// @param year when the matters were closed
/// @param section of the minutes in which it was decided
/// @param found where the decision was found
/// @param items how many matters
/// @param done how many of them are done with
/// @param documents whose content has gone
public record Disposal(
        UUID id,
        String authority,
        String organ,
        String organName,
        String planClass,
        String className,
        int year,
        LocalDate decidedOn,
        int section,
        Found found,
        String byName,
        Instant at,
        int items,
        int done,
        int left,
        long documents,
        long files,
        long bytes,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt,
        @Nullable Instant endedAt,
        boolean dropped) {

    /// Where the decision was found.
    public enum Found {
        /// In verified minutes.
        MINUTES,
        /// The plan was decided by it.
        PLAN
    }

    /// How far it has come.
    public enum State {
        /// `föreslagen`
        PROPOSED,
        /// `verkställs`
        GOING,
        /// `verkställd`
        DONE,
        /// `avskriven`
        DROPPED
    }

    public State state() {
        if (dropped) {
            return State.DROPPED;
        }
        if (confirmedBy == null) {
            return State.PROPOSED;
        }
        return done < items ? State.GOING : State.DONE;
    }

    String address() {
        return "/administration/arkiv/gallring/" + id;
    }

    /// `Kommunstyrelsen 2026-03-12 § 45`
    public String decision() {
        return organName + " " + decidedOn + " § " + section;
    }

    /// What stands in place of what has gone.
    String said() {
        return "Gallrad enligt beslut " + decision();
    }

    Outcome<Disposal> confirm(boolean sure) {
        if (state() != State.PROPOSED) {
            return refused(ArchiveRefusal.DISPOSAL_HAS_BEGUN);
        }
        return sure ? granted(this) : refused(ArchiveRefusal.DISPOSAL_IS_NOT_CONFIRMED);
    }

    Outcome<Disposal> drop() {
        return state() == State.PROPOSED
                ? granted(this)
                : refused(ArchiveRefusal.DISPOSAL_HAS_BEGUN);
    }
}
