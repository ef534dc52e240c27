package se.uppdrag.delegations;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppdrag.law.Delegation.Holder;
import se.uppdrag.law.LawRefusal;
import se.uppdrag.law.Outcome;

/// What a head of administration has passed on to another employee (`vidaredelegation`, KL 7:6).
///
/// @param number the line of the order
/// @param from whose title passes it on
/// @param title whose may decide
/// @param toDate the first day it no longer applies; nothing while no end is known
public record PassedOn(
        UUID id,
        String organ,
        String number,
        String from,
        String title,
        String decision,
        LocalDate fromDate,
        @Nullable LocalDate toDate) {

    boolean on(LocalDate day) {
        return !fromDate.isAfter(day) && (toDate == null || toDate.isAfter(day));
    }

    /// Whether it may be passed on: by the head herself, one step, to somebody else.
    Outcome<PassedOn> checked(OrderRow row) {
        if (toDate != null && !toDate.isAfter(fromDate)) {
            return refused(DelegationsRefusal.PASSED_ON_BACKWARDS);
        }
        if (same(title, row.title())) {
            return refused(DelegationsRefusal.PASSED_ON_IN_A_CIRCLE, row.title());
        }
        if (!same(from, row.title())) {
            return refused(LawRefusal.ONLY_A_HEAD_PASSES_IT_ON);
        }
        return row.delegation().onward(Holder.EMPLOYEE).flatMap(_ -> granted(this));
    }

    static boolean same(String one, String other) {
        return one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
    }
}
