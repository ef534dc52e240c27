package se.uppdrag.statutes;

import java.util.Optional;
import java.util.UUID;
import se.uppdrag.sitting.Decision;
import se.uppdrag.sitting.Floor;
import se.uppdrag.sitting.Proposal;
import se.uppdrag.sitting.Sitting;

/// What a sitting did with a text that was put before it.
final class Adoption {

    private Adoption() {}

    /// Nothing where the matter never came up.
    static Optional<Put.Answer> of(Sitting sitting, UUID matter) {
        return sitting.floors().values().stream()
                .filter(floor -> matter.equals(floor.item().matter()))
                .filter(floor -> floor.decision() != null)
                .findFirst()
                .map(floor -> new Put.Answer(result(floor), floor.section(), ""));
    }

    /// Adopted as it was put only where the meeting took the proposal on the agenda, and nothing
    /// was added to it.
    private static Put.Result result(Floor floor) {
        var decision = floor.decision();
        return switch (decision == null ? Decision.Kind.NOTED : decision.kind()) {
            case APPROVED -> asProposed(floor) ? Put.Result.ADOPTED : Put.Result.ADOPTED_OTHERWISE;
            case AMENDED -> Put.Result.ADOPTED_OTHERWISE;
            case REFERRED_BACK, TABLED, REMITTED -> Put.Result.DEFERRED;
            case REJECTED, NOT_ALLOWED, NOTED, ELECTED, ANSWERED -> Put.Result.REJECTED;
        };
    }

    private static boolean asProposed(Floor floor) {
        var another =
                floor.winner()
                        .filter(one -> one.by() != null && one.kind() != Proposal.Kind.APPROVAL);
        var added =
                floor.proposals().stream()
                        .anyMatch(one -> one.standing() && one.kind() == Proposal.Kind.ADDITION);
        return another.isEmpty() && !added;
    }
}
