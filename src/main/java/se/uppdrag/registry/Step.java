package se.uppdrag.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something that happened to a matter on its way (`ärendets gång`).
///
/// @param detail for instance the section of the minutes; may be empty
/// @param link the page that shows it
public record Step(LocalDate onDate, Kind kind, String detail, @Nullable String link) {

    public enum Kind {
        RECEIVED,
        /// `väckt` in the assembly: the year of KL 5:35 begins.
        RAISED,
        REFERRED,
        /// `beredd`: an opinion or a proposal was given.
        PREPARED,
        ON_AGENDA,
        ALLOWED,
        ANSWERED,
        DECIDED,
        REFERRED_BACK,
        TABLED,
        VERIFIED,
        POSTED,
        FINAL,
        /// Somebody has appealed the decision in time.
        APPEALED,
        APPEAL_REJECTED,
        /// The court has annulled the decision.
        ANNULLED,
        /// What had been executed of an annulled decision has been put right.
        CORRECTED,
        /// `återkallad`: whoever raised it has taken it back, and nothing more comes of it.
        WITHDRAWN,
        /// One of those who signed has taken her name back; the others stand.
        NAME_WITHDRAWN,
        /// Whoever raised it wants it back, and the assembly, which has it, decides.
        WITHDRAWAL_ASKED,
        /// A new wording took the place of the one before.
        REWORDED,
        /// `överlämnad till arkivmyndigheten`: the original is there.
        ARCHIVED,
        /// `gallrad`: the contents are gone by a decision.
        DISPOSED,
        /// `inläst`: it came here in a package of an archive.
        TAKEN_IN
    }
}
