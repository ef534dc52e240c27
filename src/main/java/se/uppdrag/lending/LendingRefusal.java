package se.uppdrag.lending;

import static se.uppdrag.law.Citation.kl;

import se.uppdrag.law.Act;
import se.uppdrag.law.Citation;
import se.uppdrag.law.Refusal;

/// Every way this module says no, and on what authority. That devices are lent is the
/// municipality's own arrangement; what it rests on is who may take part, with one vote each.
public enum LendingRefusal implements Refusal {
    NOT_CALLED(kl(4, 22)),
    NOT_TODAY(kl(4, 22)),
    MEETING_IS_OVER(kl(4, 22)),
    ACCOUNT_IS_SHUT(kl(4, 22)),
    HAS_ONE_ALREADY(kl(4, 24)),
    DEVICE_IS_LENT(kl(4, 24)),
    DEVICE_IS_IN_USE(kl(4, 24)),
    LOAN_HAS_ENDED(kl(4, 24)),
    CODE_IS_NONE(kl(4, 24)),
    CODE_HAS_RUN_OUT(kl(4, 24)),
    CODE_IS_USED(kl(4, 24)),
    TOO_MANY_TRIES(kl(4, 24)),
    NOT_ON_A_LENT_DEVICE(Citation.of(Act.OSL, 2, 1));

    private final Citation basis;

    LendingRefusal(Citation basis) {
        this.basis = basis;
    }

    @Override
    public Citation basis() {
        return basis;
    }

    @Override
    public String key() {
        return "lending.refusal." + name();
    }
}
