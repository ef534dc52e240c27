package se.uppdrag.initiatives;

import static se.uppdrag.law.Citation.kl;

import se.uppdrag.law.Act;
import se.uppdrag.law.Citation;
import se.uppdrag.law.Refusal;

/// Every way this module says no, and on what authority.
public enum InitiativeRefusal implements Refusal {
    MOVER_IS_NOT_A_MEMBER(kl(4, 19)),
    ALTERNATE_IS_NOT_SERVING(kl(4, 22)),
    NOT_IN_WRITING(Citation.whole(Act.ARBETSORDNING)),
    ADDRESSEE_DOES_NOT_ANSWER(kl(5, 59)),
    INTERPELLATION_HAS_NO_REASONS(kl(5, 60)),
    SIGNER_IS_NOT_A_MEMBER(kl(4, 19)),
    WRITER_SIGNS_ALREADY(kl(4, 19)),
    NOT_ASKED_TO_SIGN(kl(4, 19)),
    ANOTHER_WORDING_WAS_SHOWN(Citation.whole(Act.ARBETSORDNING)),
    ONLY_SIGNERS_WITHDRAW(kl(4, 19)),
    DECIDED_ALREADY(Citation.whole(Act.ARBETSORDNING)),
    ONLY_THE_MOVER_REWORDS(kl(4, 19)),
    WORDING_IS_ANNOUNCED(kl(5, 13)),
    NOTHING_IS_REWORDED(Citation.whole(Act.ARBETSORDNING)),
    ONLY_THE_ASKED_ANSWERS(kl(5, 59)),
    LIST_IS_MADE_ALREADY(kl(5, 35)),
    NO_MEETING_TAKES_THE_LIST(kl(5, 35)),
    NOT_A_MEMBER_OF_THE_COMMITTEE(kl(4, 20)),
    NOT_ABOUT_THE_AUDIT(kl(4, 21)),
    NOTHING_THERE_TO_FOLLOW(kl(5, 64)),
    MOTIONS_ARE_NOT_FOLLOWED(kl(5, 59)),
    FOLLOWED_IS_WITHDRAWN(kl(5, 64)),
    FOLLOWED_IS_NOT_ANSWERED(kl(5, 64));

    private final Citation basis;

    InitiativeRefusal(Citation basis) {
        this.basis = basis;
    }

    @Override
    public Citation basis() {
        return basis;
    }

    @Override
    public String key() {
        return "initiatives.refusal." + name();
    }
}
