package se.uppdrag.summaries;

import static se.uppdrag.law.Citation.kl;

import se.uppdrag.law.Act;
import se.uppdrag.law.Citation;
import se.uppdrag.law.Refusal;

/// Every way this module says no, and on what authority.
enum SummaryRefusal implements Refusal {
    DECISION_IS_NOT_MADE(kl(5, 65)),
    NOT_PUBLIC_YET(Citation.of(Act.TF, 2, 10)),
    ITEM_IS_SECRET(Citation.of(Act.OSL, 5, 5)),
    NOTHING_IS_WRITTEN(kl(5, 65)),
    NOTHING_IS_CHANGED(kl(5, 65));

    private final Citation basis;

    SummaryRefusal(Citation basis) {
        this.basis = basis;
    }

    @Override
    public Citation basis() {
        return basis;
    }

    @Override
    public String key() {
        return "summaries.refusal." + name();
    }
}
