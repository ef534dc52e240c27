package se.uppdrag.calling;

import static se.uppdrag.law.Citation.kl;

import se.uppdrag.law.Citation;
import se.uppdrag.law.Refusal;

/// Every way this module says no, and on what authority.
public enum CallingRefusal implements Refusal {
    NO_LONGER_ASKED(kl(5, 17)),
    NOBODY_LEFT_TO_ASK(kl(5, 18)),
    MEETING_HAS_BEGUN(kl(5, 17));

    private final Citation basis;

    CallingRefusal(Citation basis) {
        this.basis = basis;
    }

    @Override
    public Citation basis() {
        return basis;
    }

    @Override
    public String key() {
        return "calling.refusal." + name();
    }
}
