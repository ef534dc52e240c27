package se.uppdrag.law;

import static se.uppdrag.law.Citation.kl;

/// Every way the law's own rules say no, and on what authority: those that no single module owns.
public enum LawRefusal implements Refusal {
    COUNCIL_SIZE_IS_EVEN(kl(5, 5)),
    COUNCIL_IS_TOO_SMALL(kl(5, 5)),
    EXTRA_ELECTION_IS_TOO_EARLY(kl(5, 10)),
    EXTRA_ELECTION_WAS_NOT_TABLED(kl(5, 10)),
    TOO_FEW_FOR_AN_EXTRA_ELECTION(kl(5, 10)),
    ANNUAL_REPORT_IS_NOT_APPROVED(kl(11, 21)),
    ACCOUNTABLE_MAY_NOT_DECIDE(kl(5, "48–49")),
    INTERIM_PERIOD_IS_TOO_SHORT(Citation.of(Act.LKBR, 13, 1)),
    INTERIM_PERIOD_IS_TOO_LONG(Citation.of(Act.LKBR, 13, 1)),
    MATTER_BELONGS_TO_THE_ASSEMBLY(kl(5, "1–2")),
    DELEGATE_IS_NOT_IN_THE_LIST(kl(6, 37)),
    MATTER_MAY_NOT_BE_DELEGATED(kl(6, 38)),
    MACHINE_MAY_NOT_DECIDE_IT(kl(6, 38)),
    URGENT_POWER_IS_NOT_FOR_EMPLOYEES(kl(6, 39)),
    ONLY_A_HEAD_PASSES_IT_ON(kl(7, 6)),
    THE_COMMITTEE_HAS_NOT_ALLOWED_IT(kl(7, 6)),
    ONLY_TO_AN_EMPLOYEE(kl(7, 6));

    private final Citation basis;

    LawRefusal(Citation basis) {
        this.basis = basis;
    }

    @Override
    public Citation basis() {
        return basis;
    }

    @Override
    public String key() {
        return "law.refusal." + name();
    }
}
