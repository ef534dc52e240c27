package se.uppdrag.founding;

import static se.uppdrag.law.Citation.kl;

import se.uppdrag.law.Citation;
import se.uppdrag.law.Refusal;

/// Every way this module says no, and on what authority.
public enum FoundingRefusal implements Refusal {
    THERE_IS_AN_ASSEMBLY(kl(3, 1)),
    THERE_IS_AN_EXECUTIVE(kl(3, 3)),
    ASSEMBLY_IS_EVEN(kl(5, 5)),
    ASSEMBLY_IS_TOO_SMALL(kl(5, 5)),
    EXECUTIVE_IS_TOO_SMALL(kl(6, 16)),
    AUDITORS_ARE_TOO_FEW(kl(12, 5)),
    FOUNDING_IS_NOT_DECIDED(kl(3, 4));

    private final Citation basis;

    FoundingRefusal(Citation basis) {
        this.basis = basis;
    }

    @Override
    public Citation basis() {
        return basis;
    }

    @Override
    public String key() {
        return "founding.refusal." + name();
    }
}
