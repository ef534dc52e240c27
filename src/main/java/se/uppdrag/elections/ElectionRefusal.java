package se.uppdrag.elections;

import se.uppdrag.law.Act;
import se.uppdrag.law.Citation;
import se.uppdrag.law.Refusal;

/// Every way this module says no, and on what authority.
public enum ElectionRefusal implements Refusal {
    LOT_IS_NOT_DRAWN(Citation.of(Act.VALLAGEN, 14, 2)),
    OUTCOME_DOES_NOT_ANSWER_THE_LOT(Citation.of(Act.VALLAGEN, 14, 2)),
    NOBODY_DREW_THE_LOT(Citation.of(Act.VALLAGEN, 14, 2)),
    LOT_IS_ALREADY_RECORDED(Citation.of(Act.VALLAGEN, 14, 2)),
    LIST_HAS_NO_DESIGNATION(Citation.section(Act.LPV, 9));

    private final Citation basis;

    ElectionRefusal(Citation basis) {
        this.basis = basis;
    }

    @Override
    public Citation basis() {
        return basis;
    }

    @Override
    public String key() {
        return "elections.refusal." + name();
    }
}
