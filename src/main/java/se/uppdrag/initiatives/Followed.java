package se.uppdrag.initiatives;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import org.jspecify.annotations.Nullable;
import se.uppdrag.law.Outcome;
import se.uppdrag.registry.Step;

/// What somebody wants to follow up (`följdfråga`), and whether there is an answer to follow. The
/// law has no other follow-up than a new question or interpellation of its own. Pure.
///
/// @param answered where the assembly had its answer; nothing while it has not
record Followed(Receipt receipt, @Nullable Step answered) {

    Outcome<Followed> check() {
        if (receipt.kind() == Kind.MOTION) {
            return refused(InitiativeRefusal.MOTIONS_ARE_NOT_FOLLOWED);
        }
        if (receipt.withdrawn()) {
            return refused(InitiativeRefusal.FOLLOWED_IS_WITHDRAWN);
        }
        return answered == null
                ? refused(InitiativeRefusal.FOLLOWED_IS_NOT_ANSWERED)
                : granted(this);
    }
}
