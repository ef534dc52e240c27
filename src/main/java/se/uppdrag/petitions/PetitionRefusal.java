package se.uppdrag.petitions;

import static se.uppdrag.law.Citation.kl;

import se.uppdrag.law.Citation;
import se.uppdrag.law.Refusal;

/// Every way this module says no, and on what authority.
public enum PetitionRefusal implements Refusal {
    ASSEMBLY_HAS_NOT_DECIDED_SO(kl(8, 1)),
    HAS_NOT_COME_YET(kl(8, 1)),
    TOO_MANY_WAIT_TO_BE_CONFIRMED(kl(8, 1)),
    NOTHING_TO_CONFIRM(kl(8, 1)),
    SENDER_IS_NOT_LOOKED_UP(kl(8, 1)),
    SENDER_IS_LOOKED_UP(kl(8, 1)),
    RAISED_ALREADY(kl(8, 1)),
    NOT_RAISED(kl(5, 23)),
    MATTER_OF_PRINCIPLE(kl(5, 23)),
    PROPOSAL_IS_DECIDED(kl(5, 23)),
    REPORT_IS_MADE(kl(6, 34)),
    NO_MEETING_TAKES_THE_REPORT(kl(6, 34)),
    COUNTED_BY_THE_SAME(kl(8, 2)),
    COUNT_IS_SETTLED(kl(8, 2)),
    MORE_WRONG_THAN_SIGNED(kl(8, 2)),
    TOO_FEW_HAVE_SIGNED(kl(5, "36–37")),
    REFERENDUM_IS_ANSWERED(kl(5, "36–37")),
    MORE_AGAINST_THAN_PRESENT(kl(5, "36–37")),
    TWO_THIRDS_ARE_NOT_AGAINST(kl(5, "36–37"));

    private final Citation basis;

    PetitionRefusal(Citation basis) {
        this.basis = basis;
    }

    @Override
    public Citation basis() {
        return basis;
    }

    @Override
    public String key() {
        return "petitions.refusal." + name();
    }
}
