package se.uppdrag.requests;

import se.uppdrag.law.Act;
import se.uppdrag.law.Citation;
import se.uppdrag.law.Refusal;

/// Every way the module says no, and on what authority.
enum RequestsRefusal implements Refusal {
    REQUEST_IS_ANSWERED(Citation.of(Act.TF, 2, "15–18")),
    NOTHING_IS_HANDED_OUT(Citation.of(Act.TF, 2, "15–18")),
    DOCUMENT_IS_NOT_FOUND(Citation.of(Act.TF, 2, "15–18")),
    MARKED_IS_NOT_TRIED(Citation.of(Act.OSL, 6, "2–3")),
    REFUSED_BY_NO_PROVISION(Citation.of(Act.OSL, 6, "2–3")),
    NOTHING_WAS_REFUSED(Citation.of(Act.OSL, 6, "2–3")),
    DECISION_IS_NOT_DEMANDED(Citation.of(Act.OSL, 6, "2–3"));

    private final Citation basis;

    RequestsRefusal(Citation basis) {
        this.basis = basis;
    }

    @Override
    public Citation basis() {
        return basis;
    }

    @Override
    public String key() {
        return "requests.refusal." + name();
    }
}
