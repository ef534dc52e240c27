package se.uppdrag.assignments;

import static se.uppdrag.law.Citation.kl;

import se.uppdrag.law.Act;
import se.uppdrag.law.Citation;
import se.uppdrag.law.Refusal;

/// Every way this module says no, and on what authority.
public enum AssignmentRefusal implements Refusal {
    /// Also a remark on an election that has been: nobody has told that eligibility was checked.
    ELIGIBILITY_IS_NOT_CHECKED(kl(4, 3)),
    FULL_TIMER_HAS_NO_TITLE(kl(4, 2)),
    /// Only ever a remark: what the assembly decided is recorded.
    FULL_TIMER_IS_ELECTED_TOO_EARLY(kl(4, 2)),
    MEMBER_IS_NOT_ELIGIBLE_AS_AUDITOR(kl(4, 4)),
    AUDITOR_IS_NOT_ELIGIBLE(kl(4, 5)),
    ONLY_THE_ELECTED_CAN_RESIGN(kl(4, 6)),
    RESIGNATION_IS_ALREADY_ASKED_FOR(kl(4, 6)),
    RESIGNATION_IS_ALREADY_DECIDED(kl(4, 6)),
    COUNCIL_SEAT_IS_NOT_KEPT(kl(4, 7)),
    NO_MEETING_ENDS_THE_ASSIGNMENT(kl(4, 7)),
    ELECTION_IS_NOT_CONCLUDED(kl(4, 8)),
    ELECTION_IS_ALREADY_RECORDED(kl(4, 8)),
    RECALL_HAS_NO_GROUND(kl(4, 9)),
    COUNCIL_SEAT_IS_NOT_RECALLED(kl(4, 9)),
    RECALL_OF_ALL_HAS_NO_GROUND(kl(4, 10)),
    SECRETARY_STAYS_TOO_LONG(kl(4, 33)),
    TOO_FEW_IN_THE_EXECUTIVE(kl(6, 16)),
    MORE_MEMBERS_THAN_SEATS(kl(6, 16)),
    ORGAN_IS_ABOLISHED(kl(3, 4)),
    TERM_ENDS_BEFORE_IT_BEGINS(kl(6, 18)),
    ORGAN_IS_ALREADY_FILLED(kl(6, 18)),
    REPRESENTATION_CHANGES(kl(6, 20)),
    PRESIDIUM_IS_ONE_AND_AT_MOST_TWO(kl(6, 21)),
    NOT_CHOSEN_WITHIN_THE_COMMITTEE(kl(6, 41)),
    DIRECTOR_IS_NOT_ELIGIBLE(kl(7, 3)),
    HEAD_IS_NOT_ELIGIBLE_HERE(kl(7, 3)),
    TOO_MANY_STAFF_REPRESENTATIVES(kl(7, 10)),
    NO_ATTENDANCE_RIGHT_HERE(kl(4, 28)),
    ONLY_THE_ELECTED_ATTEND(kl(4, 28)),
    ATTENDS_ALREADY(kl(4, 28)),
    NO_STAFF_REPRESENTATIVES_HERE(kl(7, 10)),
    LAY_AUDITOR_IS_NOT_AN_AUDITOR(kl(10, 3)),
    TOO_FEW_AUDITORS(kl(12, 5)),
    SUBSTITUTES_FOLLOW_THE_MEMBERS(Citation.section(Act.LPV, 3)),
    PERSON_IS_NOMINATED_TWICE(kl(4, 24)),
    NO_DECISION_STANDS_BEHIND_IT(kl(5, 67)),
    SEAT_IS_NOT_EMPTY(Citation.of(Act.VALLAGEN, 14, 21)),
    NOT_HELD_THEN(kl(4, 1)),
    NOBODY_IS_CALLED_TO_THE_MEETING(kl(5, 17));

    private final Citation basis;

    AssignmentRefusal(Citation basis) {
        this.basis = basis;
    }

    @Override
    public Citation basis() {
        return basis;
    }

    @Override
    public String key() {
        return "assignments.refusal." + name();
    }
}
