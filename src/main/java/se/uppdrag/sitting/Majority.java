package se.uppdrag.sitting;

import static se.uppdrag.law.Citation.kl;

import se.uppdrag.law.Citation;
import se.uppdrag.law.Numbers;

/// How many must be for a proposal that the law asks more of than the most votes.
public enum Majority {
    /// The most votes; abstentions are not counted (KL 5:55).
    SIMPLE(kl(5, 55)),
    /// Extra election, refusal of a referendum that was called for (KL 5:10, 5:37).
    TWO_THIRDS_OF_PRESENT(kl(5, 10)),
    /// All present agree: a matter nobody has prepared (KL 5:33).
    UNANIMITY(kl(5, 33)),
    /// An extra meeting is asked for (KL 5:12).
    ONE_THIRD_OF_ALL(kl(5, 12));

    private final Citation basis;

    Majority(Citation basis) {
        this.basis = basis;
    }

    public Citation basis() {
        return basis;
    }

    /// How many yes it takes. Of those present an abstention counts as one who is not for.
    ///
    /// @param present those who had a vote
    /// @param seats all members the organ should have
    public int needed(int present, int seats) {
        return switch (this) {
            case SIMPLE -> present / 2 + 1;
            case TWO_THIRDS_OF_PRESENT -> Numbers.twoThirds(present);
            case UNANIMITY -> present;
            case ONE_THIRD_OF_ALL -> Numbers.third(seats);
        };
    }
}
