package se.uppdrag.initiatives;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Instant;
import java.util.UUID;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Standing;

/// A matter that a member has raised in her committee (`ledamotsinitiativ`, KL 4:20), or an auditor
/// where it concerns the audit of it (KL 4:21).
///
/// @param audit what in the audit it concerns; empty for a member's
record CommitteeMatter(
        UUID id,
        String organ,
        PersonId person,
        String name,
        boolean auditor,
        String title,
        String audit,
        UUID matter,
        String dnr,
        String matterSlug,
        Instant at) {

    /// @param inOrgan what she is to the committee
    /// @param serving whether she serves at a sitting of it at this moment, in another's place
    /// @param auditor whether she is one of the auditors
    /// @param audit what in the audit of the committee it concerns
    /// @return whether she raises it as an auditor
    static Outcome<Boolean> mayRaise(
            Organ organ, Standing inOrgan, boolean serving, boolean auditor, String audit) {
        var takes = organ.committee() || organ.kind() == Organ.Kind.PREPARATORY_GROUP;
        var member =
                switch (inOrgan) {
                    case Standing.Member _ -> true;
                    case Standing.Alternate _ -> serving;
                    case Standing.None _ -> false;
                };
        if (takes && member) {
            return granted(false);
        }
        if (takes && auditor) {
            return audit.isBlank() ? refused(InitiativeRefusal.NOT_ABOUT_THE_AUDIT) : granted(true);
        }
        return refused(InitiativeRefusal.NOT_A_MEMBER_OF_THE_COMMITTEE);
    }
}
