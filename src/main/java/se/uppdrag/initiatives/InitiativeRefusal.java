package se.uppdrag.initiatives;

import static se.uppdrag.law.Citation.kl;

import se.uppdrag.law.Act;
import se.uppdrag.law.Citation;
import se.uppdrag.law.Refusal;

/// Every way this module says no, and on what authority.
public enum InitiativeRefusal implements Refusal {
    MOVER_IS_NOT_A_MEMBER(kl(4, 19)),
    ALTERNATE_IS_NOT_SERVING(kl(4, 22)),
    NOT_IN_WRITING(Citation.whole(Act.ARBETSORDNING)),
    ADDRESSEE_DOES_NOT_ANSWER(kl(5, 59)),
    INTERPELLATION_HAS_NO_REASONS(kl(5, 60));

    private final Citation basis;

    InitiativeRefusal(Citation basis) {
        this.basis = basis;
    }

    @Override
    public Citation basis() {
        return basis;
    }

    @Override
    public String key() {
        return "initiatives.refusal." + name();
    }
}
