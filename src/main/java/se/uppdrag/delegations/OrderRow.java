package se.uppdrag.delegations;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import org.jspecify.annotations.Nullable;
import se.uppdrag.law.Delegation;
import se.uppdrag.law.Delegation.Holder;
import se.uppdrag.law.Delegation.Matter;
import se.uppdrag.law.Money;
import se.uppdrag.law.Outcome;

/// One line of a delegation order: what may be decided, by whom, how far.
///
/// @param number as decisions cite it: `3.2`
/// @param provision the law the decision rests on; may be empty
/// @param title the employee's title, or the name of the subcommittee or the function
/// @param most the largest sum; nothing where there is no limit
/// @param mayPassOn whether the head of administration may pass it on (KL 7:6)
/// @param urgent what cannot wait for the committee (KL 6:39)
/// @param minuted minuted by itself and posted, instead of reported to the committee (KL 6:40)
public record OrderRow(
        String number,
        String heading,
        String what,
        String provision,
        Holder holder,
        String title,
        @Nullable Money most,
        String conditions,
        boolean mayPassOn,
        Matter matter,
        boolean urgent,
        boolean minuted) {

    boolean employed() {
        return holder == Holder.EMPLOYEE || holder == Holder.HEAD_OF_ADMINISTRATION;
    }

    /// Whether the law lets the committee give it away like this (KL 6:37–39, 7:5–6).
    Outcome<OrderRow> checked() {
        if (urgent) {
            var may = Delegation.urgent(holder);
            if (may instanceof Outcome.Refused<Holder> no) {
                return no.map(_ -> this);
            }
        }
        if (employed() && title.isBlank()) {
            return refused(DelegationsRefusal.EMPLOYEE_WITHOUT_TITLE, number);
        }
        return Delegation.to(holder, matter, mayPassOn).flatMap(_ -> granted(this));
    }

    Delegation delegation() {
        return new Delegation(holder, matter, mayPassOn);
    }
}
