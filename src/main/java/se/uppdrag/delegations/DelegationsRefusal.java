package se.uppdrag.delegations;

import static se.uppdrag.law.Citation.kl;

import se.uppdrag.law.Act;
import se.uppdrag.law.Citation;
import se.uppdrag.law.Refusal;

/// Every way this module says no, and on what authority.
public enum DelegationsRefusal implements Refusal {
    NOT_THE_NEXT_LINK(Citation.whole(Act.AFS)),
    NOBODY_TO_GIVE_TO(Citation.whole(Act.AFS)),
    LETTER_WITHOUT_TASKS(Citation.whole(Act.AFS)),
    TASK_WITHOUT_POWERS(Citation.whole(Act.AFS)),
    TASK_WITHOUT_RESOURCES(Citation.whole(Act.AFS)),
    TASK_WITHOUT_COMPETENCE(Citation.whole(Act.AFS)),
    ONLY_WHAT_ONE_HOLDS(Citation.whole(Act.AFS)),
    BODY_GIVES_BY_DECISION(Citation.whole(Act.AFS)),
    LETTER_IS_NOT_OPEN(Citation.whole(Act.AFS)),
    UNIT_WOULD_BE_ITS_OWN_HEAD(Citation.whole(Act.AFS)),
    UNIT_IS_KNOWN(Citation.whole(Act.AFS)),
    UNIT_HAS_UNITS(Citation.whole(Act.AFS)),
    UNIT_HAS_A_MANAGER(Citation.whole(Act.AFS)),
    POSTING_HAS_ENDED(Citation.whole(Act.AFS)),
    FOLLOW_UP_IS_MADE(Citation.of(Act.AML, 3, "2 a")),
    ORDER_WITHOUT_DECISION(kl(6, 37)),
    ORDER_BEGINS_THAT_DAY(kl(6, 37)),
    ORDER_WITHOUT_ROWS(kl(6, 37)),
    ROW_NUMBER_TWICE(kl(6, 37)),
    LIMIT_IN_WRONG_CURRENCY(kl(6, 37)),
    LIMIT_IS_NO_SUM(kl(6, 37)),
    EMPLOYEE_WITHOUT_TITLE(kl(7, 5)),
    NO_ORDER_TO_PASS_ON(kl(7, 6)),
    PASSED_ON_IN_A_CIRCLE(kl(7, 6)),
    PASSED_ON_BACKWARDS(kl(7, 6)),
    DECISION_IS_NOT_TAKEN_YET(kl(6, 40)),
    NO_MEETING_TO_REPORT_TO(kl(6, 40)),
    NOTHING_TO_REPORT(kl(6, 40)),
    NOTHING_TO_POST(kl(8, 10));

    private final Citation basis;

    DelegationsRefusal(Citation basis) {
        this.basis = basis;
    }

    @Override
    public Citation basis() {
        return basis;
    }

    @Override
    public String key() {
        return "delegations.refusal." + name();
    }
}
