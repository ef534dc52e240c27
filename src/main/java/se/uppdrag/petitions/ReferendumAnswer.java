package se.uppdrag.petitions;

import java.time.LocalDate;

/// What the assembly answered those who called for a referendum (KL 5:36–37).
///
/// @param section the paragraph of the minutes
/// @param present members who took part
/// @param against those of them who voted against a referendum
record ReferendumAnswer(
        Kind kind, LocalDate on, String section, int present, int against, String byName) {

    enum Kind {
        /// A referendum is held.
        HELD,
        /// Two thirds of those present voted against it.
        VOTED_DOWN,
        /// The question is none that the assembly may decide.
        NOT_OURS
    }
}
