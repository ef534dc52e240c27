package se.uppdrag.sitting;

import static se.uppdrag.law.Citation.kl;

import se.uppdrag.law.Act;
import se.uppdrag.law.Citation;
import se.uppdrag.law.Refusal;

/// Every way the meeting says no, and on what authority.
public enum SittingRefusal implements Refusal {
    MEETING_IS_NOT_OPEN(kl(5, 53)),
    MEETING_IS_ALREADY_OPEN(kl(5, 53)),
    MEETING_IS_CLOSED(kl(5, 65)),
    MEETING_IS_ADJOURNED(kl(5, 53)),
    NOT_QUORATE(kl(5, 45)),
    NOT_CALLED(kl(5, 15)),
    ALREADY_PRESENT(kl(5, 17)),
    NOT_PRESENT(kl(5, 17)),
    DISTANCE_IS_NOT_DECIDED(kl(5, 16)),
    NOT_SERVING(kl(4, 22)),
    MAY_NOT_SERVE_AGAIN_TODAY(kl(5, 20)),
    SEAT_IS_TAKEN(kl(5, 17)),
    NOT_NEXT_IN_ORDER(kl(5, 18)),
    NO_SUCH_ITEM(kl(5, 52)),
    ITEM_IS_IN_PROGRESS(kl(5, 53)),
    ITEM_IS_ALREADY_DECIDED(kl(5, 53)),
    NOTHING_IS_BEFORE_THE_MEETING(kl(5, 53)),
    ITEM_WAS_NOT_ANNOUNCED(kl(5, 52), Grade.UNLESS_THE_ORGAN_DECIDES),
    ITEM_IS_NOT_PREPARED(kl(5, 33), Grade.UNLESS_THE_ORGAN_DECIDES),
    HANDED_IN_TOO_LATE(Citation.whole(Act.ARBETSORDNING), Grade.UNLESS_THE_ORGAN_DECIDES),
    DOORS_ARE_AS_ASKED(kl(5, "42–43")),
    GUEST_HAS_NO_NAME(kl(5, "39–41")),
    GUEST_IS_CALLED(kl(5, 15)),
    ANSWER_MAY_NOT_BE_HANDED_OVER(kl(5, 63), Grade.UNLESS_THE_ORGAN_DECIDES),
    ONLY_ASKER_AND_ANSWERER_SPEAK(kl(5, 64)),
    ALREADY_ON_THE_LIST(Citation.whole(Act.ARBETSORDNING)),
    NOTHING_TO_REPLY_TO(Citation.whole(Act.ARBETSORDNING)),
    LINE_IS_DRAWN(Citation.whole(Act.ARBETSORDNING), Grade.UNLESS_THE_ORGAN_DECIDES),
    CHAIR_TAKES_PART(Citation.whole(Act.ARBETSORDNING), Grade.UNLESS_THE_ORGAN_DECIDES),
    NOBODY_WANTS_TO_SPEAK(Citation.whole(Act.ARBETSORDNING)),
    DEBATE_IS_CLOSED(Citation.whole(Act.ARBETSORDNING), Grade.UNLESS_THE_ORGAN_DECIDES),
    DEBATE_IS_NOT_CLOSED(kl(5, 53)),
    PROPOSAL_IS_EMPTY(kl(5, 53)),
    DEFERRAL_NEEDS_REASONS(kl(5, 50)),
    CHANGE_CHANGES_NOTHING(kl(5, 53)),
    ALREADY_JOINED(Citation.whole(Act.ARBETSORDNING)),
    QUESTIONS_HAVE_BEEN_PUT(kl(5, 53)),
    NEW_MATTER_IS_NEVER_PUT(kl(5, 57)),
    NO_SUCH_PROPOSAL(kl(5, 53)),
    NOT_YOUR_PROPOSAL(kl(5, 53)),
    ORDER_IS_NOT_APPROVED(kl(5, 53)),
    ORDER_DECIDES_BEFORE_DEFERRAL(kl(5, 50)),
    ORDER_SETS_DEFERRAL_AGAINST_ANOTHER(kl(5, 50)),
    ORDER_SETS_ADDITION_AGAINST_ANOTHER(kl(5, 53)),
    ORDER_ADDS_BEFORE_MAIN(kl(5, 53)),
    ORDER_PARTS_RIVALS(kl(5, 53)),
    ORDER_ASKS_TWICE(kl(5, 53)),
    ORDER_LEAVES_OUT(kl(5, 53)),
    QUALIFIED_MAJORITY_IS_COUNTED(kl(5, 55)),
    NO_SUCH_VOTE(kl(5, 54)),
    VOTE_IS_AS_MEANT(kl(5, 54)),
    NO_QUESTION_IS_LEFT(kl(5, 53)),
    NO_QUESTION_IS_PUT(kl(5, 53)),
    QUESTION_IS_NOT_SETTLED(kl(5, 53)),
    ELECTION_IS_NOT_OPEN(kl(5, 54)),
    VOTE_IS_OPEN(kl(5, 54)),
    NOBODY_IS_NAMED(kl(5, 54)),
    NO_BALLOTS_TO_COUNT(kl(5, 54)),
    MORE_BALLOTS_THAN_VOTERS(kl(4, 24)),
    TALLY_DOES_NOT_ADD_UP(kl(5, 54)),
    TWO_MUST_COUNT(kl(5, 54)),
    COUNTS_DIFFER(kl(5, 54)),
    NO_LOT_TO_DRAW(kl(5, 56)),
    LOT_NEEDS_WORDS(kl(5, 56)),
    SEED_IS_ANOTHER(kl(5, 56)),
    ELECTION_IS_NOT_FINISHED(kl(5, 56)),
    VOTING_IS_NOT_OPEN(kl(5, 54)),
    ALL_DECIDE_WHERE_AUTHORITY_IS_EXERCISED(kl(4, 26)),
    ASSEMBLY_EXERCISES_NO_AUTHORITY(kl(4, 26)),
    NO_RIGHT_TO_VOTE_HERE(kl(4, 24)),
    CHAIR_MUST_DECIDE_THE_TIE(kl(5, 56)),
    NO_TIE_TO_DECIDE(kl(5, 56)),
    ONLY_THE_CHAIR_DECIDES_A_TIE(kl(5, 56)),
    QUESTIONS_REMAIN(kl(5, 53)),
    RESERVATION_AFTER_CLOSING(kl(4, 27)),
    RESERVATION_WITHOUT_TAKING_PART(kl(4, 27)),
    NOTHING_DECIDED_YET(kl(4, 27)),
    VERIFIES_ALREADY(kl(5, 69)),
    WRONG_NUMBER_OF_VERIFIERS(kl(5, 69)),
    NOTE_IS_EMPTY(kl(5, 65)),
    NOT_IN_THE_PRESIDIUM(kl(5, 11));

    private final Citation basis;
    private final Grade grade;

    SittingRefusal(Citation basis) {
        this(basis, Grade.REFUSE);
    }

    SittingRefusal(Citation basis, Grade grade) {
        this.basis = basis;
        this.grade = grade;
    }

    @Override
    public Citation basis() {
        return basis;
    }

    @Override
    public Grade grade() {
        return grade;
    }

    @Override
    public String key() {
        return "sitting.refusal." + name();
    }
}
