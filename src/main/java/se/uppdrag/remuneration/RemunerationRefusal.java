package se.uppdrag.remuneration;

import static se.uppdrag.law.Citation.kl;

import se.uppdrag.law.Act;
import se.uppdrag.law.Citation;
import se.uppdrag.law.Refusal;

/// Every way this module says no, and on what authority. Where that is the regulations, the
/// sentence names their paragraph, since its number is the municipality's own.
public enum RemunerationRefusal implements Refusal {
    NO_REGULATIONS_THAT_DAY(kl(4, "12–15")),
    DECISION_IS_NOT_NAMED(kl(4, "12–15")),
    /// Equal sums for equal assignments (KL 4:16).
    POST_HAS_TWO_FEES(kl(4, 16)),
    REGULATIONS_BEGIN_THAT_DAY(Citation.whole(Act.ARVODEN)),
    REGULATIONS_REACH_A_CLOSED_MONTH(Citation.whole(Act.ARVODEN)),
    WITHOUT_ATTENDANCE(Citation.whole(Act.ARVODEN)),
    NO_POST_THAT_DAY(kl(4, 16)),
    OVER_THE_LIMIT(Citation.whole(Act.ARVODEN)),
    CLAIMED_BEFORE(Citation.whole(Act.ARVODEN)),
    CLAIMED_TOO_LATE(Citation.whole(Act.ARVODEN)),
    DAY_HAS_NOT_COME(Citation.whole(Act.ARVODEN)),
    RECEIPT_IS_MISSING(Citation.whole(Act.ARVODEN)),
    LONGER_THAN_THE_ASSIGNMENT(kl(4, 11)),
    WAY_IS_TOO_SHORT(Citation.whole(Act.ARVODEN)),
    CHILD_IS_TOO_OLD(Citation.whole(Act.ARVODEN)),
    /// KL 4:12–15 are not for those who serve full time.
    SERVES_FULL_TIME(kl(4, "17–18")),
    VOUCHER_IS_HER_OWN(kl(6, 28)),
    ENTERED_IT_HERSELF(kl(6, 28)),
    ALREADY_DECIDED(Citation.whole(Act.ARVODEN)),
    REJECTED_WITHOUT_REASON(Citation.section(Act.FL, 32)),
    CORRECTED_BEFORE_DECIDED(Citation.whole(Act.ARVODEN)),
    CORRECTION_CHANGES_NOTHING(Citation.whole(Act.ARVODEN)),
    MONTH_HAS_NOT_BEGUN(Citation.whole(Act.ARVODEN)),
    MONTH_IS_CLOSED(Citation.whole(Act.ARVODEN)),
    NOTHING_IS_APPROVED(Citation.whole(Act.ARVODEN));

    private final Citation basis;

    RemunerationRefusal(Citation basis) {
        this.basis = basis;
    }

    @Override
    public Citation basis() {
        return basis;
    }

    @Override
    public String key() {
        return "remuneration.refusal." + name();
    }
}
