package se.uppdrag.audit;

import static se.uppdrag.law.Citation.kl;

import se.uppdrag.law.Act;
import se.uppdrag.law.Citation;
import se.uppdrag.law.Refusal;

/// Every way this module says no, and on what authority.
public enum AuditRefusal implements Refusal {
    ONLY_FOR_THE_AUDITORS(kl(12, 7)),
    PASSPHRASE_IS_WRONG(kl(12, 7)),
    NOT_LET_IN_YET(kl(12, 7)),
    NOT_AN_EXPERT(kl(12, 8)),
    ANSWERED_BEFORE(kl(12, 9)),
    FILE_IS_NOT_TAKEN(kl(12, 9)),
    DOCUMENT_IS_NOT_FOUND(kl(12, 9)),
    DOCUMENT_IS_DISPOSED_OF(kl(12, 9)),
    SECRET_OF_ANOTHER_AUTHORITY(Citation.of(Act.OSL, 10, 17)),
    NOTHING_TO_PUBLISH(kl(12, "12–13")),
    REVIEW_IS_REPORTED(kl(12, "12–13")),
    NOT_ALL_ARE_JUDGED(kl(12, "12–13")),
    REMARK_WITHOUT_REASONS(kl(12, "12–13")),
    NOBODY_HAS_SIGNED(kl(12, 7)),
    HANDED_OVER_BEFORE(kl(12, "12–13")),
    NO_AUDIT_REPORT(kl(5, 24)),
    ANNUAL_REPORT_IS_NOT_TREATED(kl(11, 21)),
    DECISION_WITHOUT_REASONS(kl(5, 24)),
    DISCHARGE_IS_DECIDED(kl(5, 24));

    private final Citation basis;

    AuditRefusal(Citation basis) {
        this.basis = basis;
    }

    @Override
    public Citation basis() {
        return basis;
    }

    @Override
    public String key() {
        return "audit.refusal." + name();
    }
}
