package se.uppdrag.inbox;

import static se.uppdrag.law.Citation.kl;

import se.uppdrag.law.Act;
import se.uppdrag.law.Citation;
import se.uppdrag.law.Refusal;

/// Every way this module says no, and on what authority.
public enum InboxRefusal implements Refusal {
    /// Somebody was quicker; a letter is registered once.
    LETTER_IS_HANDLED(Citation.of(Act.OSL, 5, 1)),
    /// What is registered stays so.
    REGISTERED_STAYS(Citation.of(Act.OSL, 5, 1)),
    /// A letter that is put aside has to be looked at again first.
    LETTER_IS_ASIDE(Citation.of(Act.OSL, 5, 1)),
    SENDER_IS_UNKNOWN(kl(4, 19)),
    SENDER_IS_NOT_VERIFIED(kl(4, 19));

    private final Citation basis;

    InboxRefusal(Citation basis) {
        this.basis = basis;
    }

    @Override
    public Citation basis() {
        return basis;
    }

    @Override
    public String key() {
        return "inbox.refusal." + name();
    }
}
