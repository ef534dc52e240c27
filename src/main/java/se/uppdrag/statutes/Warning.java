package se.uppdrag.statutes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import se.uppdrag.statutes.ShelfTable.Line;

/// Something in the book that somebody should see to.
///
/// @param day since when; or what day it was to be
record Warning(Kind kind, Statute statute, LocalDate day) {

    enum Kind {
        /// Two texts of a kind an organ has one of are in force at once.
        TWO_IN_FORCE,
        /// Nothing is in force, and nobody has decided that.
        NONE_IN_FORCE,
        /// The paragraph it rests on is not in the verified minutes of that meeting.
        DECISION_NOT_FOUND,
        /// A meeting adopted something else than was put, or what the book could not take.
        NOT_ENTERED,
        /// A text that was to be in force by now has not been decided.
        NOT_DECIDED,
        REVIEW_OVERDUE
    }

    /// What is known of the book beside its lines.
    ///
    /// @param repealed statutes that an organ has decided to end
    /// @param waiting texts that were to be in force by a day, and are not decided
    record Known(
            Set<UUID> withoutDecision,
            Set<UUID> held,
            Set<UUID> repealed,
            Map<UUID, LocalDate> waiting) {}

    /// The gravest first.
    static List<Warning> of(List<Line> lines, Known known, LocalDate on) {
        var warnings = new ArrayList<Warning>();
        warnings.addAll(twoInForce(lines, on));
        for (var line : lines) {
            var statute = line.statute();
            var last = line.lastDay();
            if (last != null && !last.isAfter(on) && !known.repealed().contains(statute.id())) {
                warnings.add(new Warning(Kind.NONE_IN_FORCE, statute, last));
            }
            if (known.withoutDecision().contains(statute.id())) {
                warnings.add(new Warning(Kind.DECISION_NOT_FOUND, statute, on));
            }
            if (known.held().contains(statute.id())) {
                warnings.add(new Warning(Kind.NOT_ENTERED, statute, on));
            }
            var waiting = known.waiting().get(statute.id());
            if (waiting != null) {
                warnings.add(new Warning(Kind.NOT_DECIDED, statute, waiting));
            }
            var review = statute.card().nextReview();
            if (line.inForce() && review != null && review.isBefore(on)) {
                warnings.add(new Warning(Kind.REVIEW_OVERDUE, statute, review));
            }
        }
        warnings.sort((one, other) -> one.kind().compareTo(other.kind()));
        return warnings;
    }

    private static List<Warning> twoInForce(List<Line> lines, LocalDate on) {
        var seen = new HashSet<String>();
        return lines.stream()
                .filter(Line::inForce)
                .map(Line::statute)
                .filter(one -> one.kind().sole())
                .filter(one -> !seen.add(one.kind() + " " + one.card().organ()))
                .map(one -> new Warning(Kind.TWO_IN_FORCE, one, on))
                .toList();
    }
}
