package se.uppdrag.minutes;

import se.uppdrag.sitting.Decision;
import se.uppdrag.sitting.Floor;
import se.uppdrag.sitting.Item;
import se.uppdrag.sitting.Sitting;

/// How a decision can be appealed (KL 13:1–2; 40–42 §§ FL). Pure.
enum Appeal {
    /// By a member of the municipality, on the legality alone (`laglighetsprövning`).
    LEGALITY,
    /// By the one it concerns, as the special Act says (`förvaltningsbesvär`).
    ADMINISTRATIVE,
    /// Not at all: it only prepares or carries out (KL 13:2).
    NONE;

    static Appeal of(Sitting sitting, Floor floor) {
        var decision = floor.decision();
        if (decision == null || floor.item().kind() == Item.Kind.FORMALITY) {
            return NONE;
        }
        if (sitting.roll().assembly()) {
            return LEGALITY;
        }
        if (defers(decision) || decision.proposesToTheAssembly()) {
            return NONE;
        }
        return Boolean.TRUE.equals(floor.item().authority()) ? ADMINISTRATIVE : LEGALITY;
    }

    private static boolean defers(Decision decision) {
        return switch (decision.kind()) {
            case REFERRED_BACK, TABLED, REMITTED, NOTED, ANSWERED -> true;
            case APPROVED, REJECTED, AMENDED, ELECTED, NOT_ALLOWED -> false;
        };
    }
}
