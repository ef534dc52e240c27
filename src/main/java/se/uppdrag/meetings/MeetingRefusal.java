package se.uppdrag.meetings;

import static se.uppdrag.law.Citation.kl;

import se.uppdrag.law.Act;
import se.uppdrag.law.Citation;
import se.uppdrag.law.Refusal;

/// Every way this module says no, and on what authority.
public enum MeetingRefusal implements Refusal {
    AGENDA_IS_EMPTY(kl(5, 13)),
    ALREADY_PUBLISHED(kl(5, 13)),
    MEETING_HAS_BEEN_HELD(kl(5, 52)),
    NOT_IN_THE_REGISTRY(kl(5, 22)),
    ITEM_IS_ANNOUNCED(kl(5, 13)),
    NO_SUCH_ITEM(kl(5, 13)),
    MEETING_HAS_BEGUN(kl(5, 53)),
    BEGUN_MEETING_IS_CLOSED(kl(5, 53)),
    ALREADY_CANCELLED(kl(5, 12)),
    NEW_TIME_HAS_PASSED(kl(5, 13)),
    PAPER_HAS_NO_MATTER(Citation.of(Act.OSL, 5, 1));

    private final Citation basis;

    MeetingRefusal(Citation basis) {
        this.basis = basis;
    }

    @Override
    public Citation basis() {
        return basis;
    }

    @Override
    public String key() {
        return "meetings.refusal." + name();
    }
}
