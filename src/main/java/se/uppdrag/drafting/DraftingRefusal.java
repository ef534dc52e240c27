package se.uppdrag.drafting;

import static se.uppdrag.law.Citation.kl;

import se.uppdrag.law.Act;
import se.uppdrag.law.Citation;
import se.uppdrag.law.Refusal;

/// Every way this module says no, and on what authority.
enum DraftingRefusal implements Refusal {
    MEMORANDUM_IS_FINISHED(Citation.of(Act.TF, 2, 10)),
    ANOTHER_VERSION_IS_NEWER(Citation.of(Act.TF, 2, 10)),
    OWN_TEXT_IS_NOT_APPROVED(Citation.whole(Act.ARBETSORDNING)),
    NOT_ASKED_TO_APPROVE(Citation.whole(Act.ARBETSORDNING)),
    NOBODY_HAS_APPROVED(Citation.whole(Act.ARBETSORDNING)),
    PICTURE_IS_NOT_TOLD(Citation.section(Act.DOS, "10–11")),
    DRAFT_IS_SOMEBODY_ELSES(Citation.of(Act.TF, 2, "12–13")),
    OFFER_IS_ANSWERED(kl(5, 13)),
    ALREADY_OFFERED(kl(5, 13)),
    MEETING_IS_NOT_TO_COME(kl(5, 13)),
    LAST_DAY_IS_AFTER_THE_MEETING(kl(5, 13));

    private final Citation basis;

    DraftingRefusal(Citation basis) {
        this.basis = basis;
    }

    @Override
    public Citation basis() {
        return basis;
    }

    @Override
    public String key() {
        return "drafting.refusal." + name();
    }
}
