package se.uppdrag.delegations;

import static se.uppdrag.law.Citation.kl;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.uppdrag.law.Citation;
import se.uppdrag.law.Delegation.Holder;
import se.uppdrag.law.Money;

/// Whether a decision was within what somebody had been given, on the day it was taken.
///
/// @param order the one in force that day; none where there was none
/// @param passedOn what had been passed on, whatever the day
record Power(@Nullable DelegationOrder order, List<PassedOn> passedOn) {

    /// What there is to say against it. A decision is recorded all the same: it has been taken.
    enum Mark {
        NO_ORDER(kl(6, 37)),
        NO_SUCH_ROW(kl(6, 37)),
        NOT_THE_DELEGATE(kl(6, 37)),
        NOT_PASSED_ON(kl(7, 6)),
        ABOVE_THE_LIMIT(kl(6, 37)),
        NOT_IN_THE_LIST(kl(6, 37)),
        URGENT_BY_EMPLOYEE(kl(6, 39)),
        /// A machine decided under a line that is given to people.
        NO_SUCH_FUNCTION(kl(6, 37));

        private final Citation basis;

        Mark(Citation basis) {
            this.basis = basis;
        }

        Citation basis() {
            return basis;
        }
    }

    /// Somebody who decided, or might.
    ///
    /// @param title the employee's title, or the subcommittee's or function's name
    record By(Holder holder, String title) {}

    Optional<OrderRow> row(String number) {
        return Optional.ofNullable(order).flatMap(one -> one.row(number));
    }

    List<Mark> marks(String number, By by, @Nullable Money sum, boolean urgent, LocalDate on) {
        var marks = new ArrayList<Mark>();
        if (by.holder() == Holder.GROUP_OF_EMPLOYEES
                || by.holder() == Holder.MEMBER_TOGETHER_WITH_EMPLOYEE
                || by.holder() == Holder.OUTSIDER) {
            marks.add(Mark.NOT_IN_THE_LIST);
        }
        if (urgent && by.holder() != Holder.CHAIR && by.holder() != Holder.MEMBER) {
            marks.add(Mark.URGENT_BY_EMPLOYEE);
        }
        if (order == null) {
            marks.add(Mark.NO_ORDER);
            return marks;
        }
        var row = order.row(number);
        if (row.isEmpty()) {
            marks.add(Mark.NO_SUCH_ROW);
            return marks;
        }
        if (!marks.contains(Mark.NOT_IN_THE_LIST) && !may(row.get(), by, on)) {
            marks.add(why(row.get(), by));
        }
        var most = row.get().most();
        if (most != null && sum != null && sum.compareTo(most) > 0) {
            marks.add(Mark.ABOVE_THE_LIMIT);
        }
        return marks;
    }

    private static Mark why(OrderRow row, By by) {
        if (by.holder() == Holder.AUTOMATED) {
            return Mark.NO_SUCH_FUNCTION;
        }
        return row.mayPassOn() && by.holder() == Holder.EMPLOYEE
                ? Mark.NOT_PASSED_ON
                : Mark.NOT_THE_DELEGATE;
    }

    /// Whether the line, or what has been passed on of it, is hers.
    boolean may(OrderRow row, By by, LocalDate on) {
        return switch (row.holder()) {
            case HEAD_OF_ADMINISTRATION, EMPLOYEE ->
                    (by.holder() == Holder.EMPLOYEE || by.holder() == Holder.HEAD_OF_ADMINISTRATION)
                            && (PassedOn.same(row.title(), by.title())
                                    || passed(row, on).stream()
                                            .anyMatch(
                                                    one -> PassedOn.same(one.title(), by.title())));
            case SUBCOMMITTEE, AUTOMATED ->
                    by.holder() == row.holder()
                            && (row.title().isBlank() || PassedOn.same(row.title(), by.title()));
            case MEMBER -> by.holder() == Holder.MEMBER || by.holder() == Holder.CHAIR;
            case PRESIDIUM, CHAIR, ALTERNATE -> by.holder() == row.holder();
            case GROUP_OF_EMPLOYEES, MEMBER_TOGETHER_WITH_EMPLOYEE, OUTSIDER -> false;
        };
    }

    List<PassedOn> passed(OrderRow row, LocalDate on) {
        return row.mayPassOn()
                ? passedOn.stream()
                        .filter(one -> one.number().equals(row.number()) && one.on(on))
                        .toList()
                : List.of();
    }
}
