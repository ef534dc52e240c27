package se.uppdrag.delegations;

import org.jspecify.annotations.Nullable;

/// How one task stands with one receiver on a day.
///
/// @param cause why it is to be gone through; nothing in other states
/// @param reason what was said when it was returned or withdrawn; may be empty
record Link(TaskLetter letter, WorkTask task, State state, @Nullable Cause cause, String reason) {

    enum State {
        HELD,
        /// Held, and due to be gone through.
        REVIEW,
        /// Held, but whoever gave it is gone or has it no longer.
        BROKEN,
        WAITING,
        RETURNED,
        WITHDRAWN,
        /// The one who held it has left; it is the giver's again from that day.
        FALLEN;

        boolean held() {
            return this == HELD || this == REVIEW || this == BROKEN;
        }
    }

    enum Cause {
        TERM,
        UNIT,
        YEAR
    }
}
