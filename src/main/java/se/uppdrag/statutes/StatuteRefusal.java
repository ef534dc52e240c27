package se.uppdrag.statutes;

import static se.uppdrag.law.Citation.kl;

import se.uppdrag.law.Citation;
import se.uppdrag.law.Refusal;

/// Every way this module says no, and on what authority.
public enum StatuteRefusal implements Refusal {
    DECISION_IS_MISSING(kl(8, 13)),
    DECISION_IS_NOT_IN_THE_MINUTES(kl(8, 13)),
    IN_FORCE_BEFORE_IT_WAS_DECIDED(kl(2, 4)),
    PERIODS_MEET(kl(8, 13)),
    ENDS_BEFORE_IT_BEGINS(kl(8, 13)),
    NOTHING_IS_IN_FORCE(kl(8, 13)),
    PROCEDURE_IS_THE_ASSEMBLYS(kl(5, 71)),
    STANDING_ORDERS_ARE_THE_ASSEMBLYS(kl(6, 44)),
    DELEGATION_IS_THE_COMMITTEES(kl(6, 37)),
    ITEM_IS_NOT_COMING(kl(5, 13)),
    TEXT_HAS_CHANGED_SINCE(kl(8, 13)),
    DRAFT_IS_DONE(kl(8, 13));

    private final Citation basis;

    StatuteRefusal(Citation basis) {
        this.basis = basis;
    }

    @Override
    public Citation basis() {
        return basis;
    }

    @Override
    public String key() {
        return "statutes.refusal." + name();
    }
}
