package se.uppdrag.steering;

import static se.uppdrag.law.Citation.kl;

import se.uppdrag.law.Citation;
import se.uppdrag.law.Refusal;

/// Every way the module says no, and on what authority.
enum SteeringRefusal implements Refusal {
    NO_DECISION_IS_NAMED(kl(6, 6)),
    DECISION_IS_NOT_MADE_YET(kl(6, 6)),
    RISK_IS_THERE_ALREADY(kl(6, 6)),
    RISK_IS_ADOPTED(kl(6, 6)),
    PLAN_WITHOUT_CONTROLS(kl(6, 6)),
    NOTHING_NEW_TO_ADOPT(kl(6, 6)),
    CONTROL_IS_NOT_ADOPTED(kl(6, 6)),
    OCCASION_HAS_NOT_BEGUN(kl(6, 6)),
    DEVIATION_WITHOUT_A_WORD(kl(6, 6)),
    YEAR_IS_REPORTED(kl(6, 6)),
    YEAR_IS_NOT_OVER(kl(6, 6)),
    WHOLE_IS_JUDGED(kl(6, 6)),
    OWNER_IS_NOT_OF_THE_ORGAN(kl(6, 6)),
    DUE_BEFORE_IT_BEGINS(kl(6, 6)),
    MATTER_IS_UNKNOWN(kl(6, 6)),
    COMMISSION_IS_CLOSED(kl(6, 6)),
    GOAL_PERIODS_OVERLAP(kl(11, "1–6")),
    GOAL_OUTSIDE_THE_ASSEMBLYS(kl(6, 6)),
    FOLLOW_UP_OUTSIDE_THE_GOAL(kl(11, "1–6")),
    FOLLOW_UP_IS_TOO_EARLY(kl(11, "1–6")),
    FILE_IS_NOT_TAKEN(kl(11, "1–6")),
    FILE_CHANGED_ON_THE_WAY(kl(11, "1–6")),
    ALREADY_HANDED_OVER(kl(11, 16)),
    SUPERVISED_TWICE(kl(6, 1)),
    ALREADY_ANSWERED(kl(6, 1)),
    COMPANY_IS_REVIEWED(kl(6, 9)),
    REVIEW_WITHOUT_PROPOSAL(kl(6, 9)),
    SCAN_IS_THERE_ALREADY(kl(6, 1)),
    SCAN_IS_PUBLISHED(kl(6, 1)),
    SCAN_IS_EMPTY(kl(6, 1)),
    TREND_IS_THERE_ALREADY(kl(6, 1));

    private final Citation basis;

    SteeringRefusal(Citation basis) {
        this.basis = basis;
    }

    @Override
    public Citation basis() {
        return basis;
    }

    @Override
    public String key() {
        return "steering.refusal." + name();
    }
}
