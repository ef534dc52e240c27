package se.uppdrag.minutes;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;
import se.uppdrag.minutes.Version.Role;
import se.uppdrag.minutes.Version.Signatory;

/// Whether somebody may verify instead of one who is hindered (KL 5:65, 5:69). Pure.
///
/// @param signatories those who are to sign as it is now
/// @param signed whether the one who is said to be hindered has signed the text that was sent last
record Appointing(Evening evening, List<Signatory> signatories, boolean signed) {

    Outcome<StandIn> appoint(
            PersonId hindered,
            PersonId stand,
            StandIn.DecidedBy decidedBy,
            String reason,
            Instant now) {
        var instead = signatory(hindered);
        if (instead == null) {
            return refused(MinutesRefusal.NOT_TO_BE_REPLACED);
        }
        var roll = evening.sitting().roll();
        if (signed) {
            return refused(MinutesRefusal.HAS_SIGNED, instead.name());
        }
        if (instead.role() == Role.CHAIR && decidedBy == StandIn.DecidedBy.CHAIR) {
            return refused(MinutesRefusal.CHAIR_IS_REPLACED_BY_THE_ORGAN);
        }
        if (signatory(stand) != null) {
            return refused(MinutesRefusal.ALREADY_VERIFIES, roll.name(stand));
        }
        return evening.servedBy(stand).isEmpty()
                ? refused(MinutesRefusal.STAND_IN_DID_NOT_SERVE)
                : granted(
                        new StandIn(
                                hindered,
                                instead.name(),
                                stand,
                                roll.name(stand),
                                decidedBy,
                                reason,
                                now));
    }

    private @Nullable Signatory signatory(PersonId person) {
        return signatories.stream()
                .filter(one -> one.person().equals(person))
                .findFirst()
                .orElse(null);
    }
}
