package se.uppdrag.notices;

import static se.uppdrag.law.Citation.kl;

import se.uppdrag.law.Citation;
import se.uppdrag.law.Refusal;

/// Every way this module says no, and on what authority.
public enum NoticeRefusal implements Refusal {
    APPEAL_TIME_IS_RUNNING(kl(8, 12)),
    THE_MEETING_HAS_NOT_BEEN_HELD(kl(5, 13)),
    ALREADY_TAKEN_DOWN(kl(8, 12)),
    OUTAGE_IS_NOT_OVER(kl(13, 5)),
    NOTHING_TO_APPEAL(kl(13, 5)),
    ALREADY_ON_THAT_BOARD(kl(13, 5)),
    /// Meetings, minutes and delegated decisions are posted by what they tell of.
    COMES_BY_ITSELF(kl(8, 12)),
    NO_ACT_IS_NAMED(kl(8, 10)),
    DOWN_BEFORE_IT_IS_UP(kl(8, 10)),
    LINK_LEADS_AWAY(kl(8, 11)),
    /// W32: the board is a closed list.
    NOT_FOR_THE_BOARD(kl(8, 11));

    private final Citation basis;

    NoticeRefusal(Citation basis) {
        this.basis = basis;
    }

    @Override
    public Citation basis() {
        return basis;
    }

    @Override
    public String key() {
        return "notices.refusal." + name();
    }
}
