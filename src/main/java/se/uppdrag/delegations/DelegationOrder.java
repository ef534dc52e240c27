package se.uppdrag.delegations;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Refused;

/// A committee's delegation order (`delegationsordning`): one version until the next begins.
///
/// @param number which version it is, from 1
/// @param decision the deciding body and paragraph, as they are cited
/// @param link where its text is; may be empty
public record DelegationOrder(
        String organ,
        int number,
        LocalDate decidedOn,
        String decision,
        LocalDate validFrom,
        String link,
        List<OrderRow> rows) {

    public DelegationOrder {
        rows = List.copyOf(rows);
    }

    Optional<OrderRow> row(String number) {
        return rows.stream().filter(one -> one.number().equals(number)).findFirst();
    }

    /// Whether it can be entered, after those there are.
    Outcome<DelegationOrder> checked(List<DelegationOrder> before) {
        if (decision.isBlank() || validFrom.isBefore(decidedOn)) {
            return refused(DelegationsRefusal.ORDER_WITHOUT_DECISION);
        }
        if (before.stream().anyMatch(one -> one.validFrom().equals(validFrom))) {
            return refused(DelegationsRefusal.ORDER_BEGINS_THAT_DAY, validFrom.toString());
        }
        if (rows.isEmpty()) {
            return refused(DelegationsRefusal.ORDER_WITHOUT_ROWS);
        }
        var numbers = new HashSet<String>();
        for (var row : rows) {
            if (!numbers.add(row.number())) {
                return refused(DelegationsRefusal.ROW_NUMBER_TWICE, row.number());
            }
            if (row.checked() instanceof Refused<OrderRow> no) {
                return no.map(_ -> this);
            }
        }
        return granted(this);
    }

    /// The one in force on the day.
    static Optional<DelegationOrder> on(List<DelegationOrder> all, LocalDate day) {
        return all.stream()
                .filter(one -> !one.validFrom().isAfter(day))
                .reduce((one, other) -> other.validFrom().isAfter(one.validFrom()) ? other : one);
    }
}
