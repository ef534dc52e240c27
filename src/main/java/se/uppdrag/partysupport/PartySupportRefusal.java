package se.uppdrag.partysupport;

import static se.uppdrag.law.Citation.kl;

import se.uppdrag.law.Citation;
import se.uppdrag.law.Refusal;

/// Every way this module says no, and on what authority.
public enum PartySupportRefusal implements Refusal {
    PARTY_IS_NOT_REPRESENTED(kl(4, 29)),
    NOT_A_LEGAL_PERSON(kl(4, 29)),
    NO_RULES_ARE_DECIDED(kl(4, 30)),
    RULES_BEGIN_THAT_DAY(kl(4, 30)),
    NO_DECISION_OF_THE_ASSEMBLY(kl(4, 32)),
    ACCOUNT_WITHOUT_REVIEW(kl(4, 31)),
    YEAR_IS_NOT_OVER(kl(4, 31)),
    NO_SUPPORT_TO_ACCOUNT_FOR(kl(4, 31)),
    WITHHELD_WITHOUT_CAUSE(kl(4, 31)),
    YEAR_IS_PAID(kl(4, 32));

    private final Citation basis;

    PartySupportRefusal(Citation basis) {
        this.basis = basis;
    }

    @Override
    public Citation basis() {
        return basis;
    }

    @Override
    public String key() {
        return "partysupport.refusal." + name();
    }
}
