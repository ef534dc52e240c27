package se.uppdrag.exchange;

import static se.uppdrag.law.Citation.kl;

import se.uppdrag.law.Act;
import se.uppdrag.law.Citation;
import se.uppdrag.law.Refusal;

/// Every way this module says no, and on what authority. A file that cannot be read is no refusal
/// but a mistake, told with its line.
public enum ExchangeRefusal implements Refusal {
    NO_DECISION_IS_CITED(Citation.of(Act.VALLAGEN, 14, 1)),
    MORE_MEMBERS_THAN_THE_ASSEMBLY_HAS(kl(5, 5)),
    COUNCIL_HAS_CHANGED_SINCE(Citation.of(Act.VALLAGEN, 14, 21)),
    NOTHING_WOULD_CHANGE(Citation.of(Act.VALLAGEN, 14, 21)),
    REGISTER_HAS_CHANGED_MEANWHILE(Citation.of(Act.VALLAGEN, 14, 21)),
    SOMEBODY_HOLDS_A_POST(kl(4, 1)),
    REGISTER_IS_NOT_EMPTY(kl(4, 1));

    private final Citation basis;

    ExchangeRefusal(Citation basis) {
        this.basis = basis;
    }

    @Override
    public Citation basis() {
        return basis;
    }

    @Override
    public String key() {
        return "exchange.refusal." + name();
    }
}
