package se.uppdrag.minutes;

import static se.uppdrag.law.Citation.kl;

import se.uppdrag.law.Act;
import se.uppdrag.law.Citation;
import se.uppdrag.law.Refusal;

/// Every way this module says no, and on what authority.
public enum MinutesRefusal implements Refusal {
    SITTING_IS_NOT_CLOSED(kl(5, 69)),
    SECTION_WITHOUT_DECISION(kl(5, 67)),
    NOBODY_PRESIDED(kl(5, 65)),
    NO_VERIFIERS(kl(5, 69)),
    ALREADY_SENT(kl(5, 69)),
    NOT_SENT(kl(5, 69)),
    NOT_A_VERIFIER(kl(5, 69)),
    TEXT_HAS_CHANGED(kl(5, 69)),
    GIVEN_BACK(kl(5, 69)),
    ALREADY_SIGNED(kl(5, 69)),
    /// The service outside that makes signatures or time stamps does not answer.
    SIGNATURE_SERVICE_IS_SILENT(kl(5, 69)),
    ALREADY_VERIFIED(Citation.of(Act.TF, 2, 10));

    private final Citation basis;

    MinutesRefusal(Citation basis) {
        this.basis = basis;
    }

    @Override
    public Citation basis() {
        return basis;
    }

    @Override
    public String key() {
        return "minutes.refusal." + name();
    }
}
