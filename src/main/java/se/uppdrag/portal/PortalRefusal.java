package se.uppdrag.portal;

import se.uppdrag.law.Act;
import se.uppdrag.law.Citation;
import se.uppdrag.law.Refusal;

/// Every way this module says no, and on what authority.
enum PortalRefusal implements Refusal {
    OWN_WORDING_IS_NOT_REVIEWED,
    NOT_ASKED_TO_REVIEW,
    REVIEW_IS_NOT_DONE;

    @Override
    public Citation basis() {
        return Citation.whole(Act.ARBETSORDNING);
    }

    @Override
    public String key() {
        return "portal.refusal." + name();
    }
}
