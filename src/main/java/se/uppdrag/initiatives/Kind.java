package se.uppdrag.initiatives;

import se.uppdrag.registry.Matter;

/// What a member may hand in to the assembly (KL 4:19).
public enum Kind {
    /// A proposal for a decision (`motion`).
    MOTION,
    /// A question of larger interest, with reasons, to the chair of an organ (`interpellation`).
    INTERPELLATION,
    /// A request for information (`fråga`).
    QUESTION;

    Matter.Kind matter() {
        return switch (this) {
            case MOTION -> Matter.Kind.MOTION;
            case INTERPELLATION -> Matter.Kind.INTERPELLATION;
            case QUESTION -> Matter.Kind.QUESTION;
        };
    }
}
