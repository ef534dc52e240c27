package se.uppdrag.register;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Committees that other laws demand. They are known by what they are called; one may be abolished
/// where another that has the duty in its name is there from the same day. Pure.
enum DemandedOrgan {
    /// `valnämnd` (3 kap. 3 § vallagen)
    ELECTION_COMMITTEE("valnämnd", RegisterRefusal.ELECTION_COMMITTEE_IS_NOT_ABOLISHED),
    /// `överförmyndare` or `överförmyndarnämnd` (19 kap. 1 § föräldrabalken)
    CHIEF_GUARDIAN("överförmyndar", RegisterRefusal.CHIEF_GUARDIAN_IS_NOT_ABOLISHED);

    private final String word;
    private final RegisterRefusal refusal;

    DemandedOrgan(String word, RegisterRefusal refusal) {
        this.word = word;
        this.refusal = refusal;
    }

    private boolean is(Organ organ) {
        return organ.committee() && organ.name().toLowerCase(Locale.ROOT).contains(word);
    }

    /// @param there the organs there are on the day
    static Optional<RegisterRefusal> refusal(Organ organ, List<Organ> there) {
        for (var one : values()) {
            if (one.is(organ)
                    && there.stream()
                            .filter(one::is)
                            .allMatch(other -> other.slug().equals(organ.slug()))) {
                return Optional.of(one.refusal);
            }
        }
        return Optional.empty();
    }
}
