package se.uppdrag.statutes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.uppdrag.law.Money;
import se.uppdrag.statutes.StatuteText.Block;

/// The fees of a `taxa`, read from the tables of its text: a table whose last column is headed
/// `Kronor …`. Nothing is kept beside the text, so a fee is always the one that was decided.
record Tariff(List<Fee> fees) {

    Tariff {
        fees = List.copyOf(fees);
    }

    /// @param row counted from 1 through the whole text, as the form has it
    /// @param per what one is: `Kronor per timme`
    /// @param index what it follows; nothing where it stands as it is
    record Fee(int row, String table, String name, Money sum, String per, Optional<Basis> index) {}

    /// @param year the year the sum was set for
    record Basis(String name, int year) {}

    /// A value of an index for a year.
    record Value(String name, int year, BigDecimal value, String source) {}

    static Tariff of(StatuteText text) {
        var fees = new ArrayList<Fee>();
        for (var unit : text.units()) {
            for (var block : unit.blocks()) {
                if (block instanceof Block.Table table && feesIn(table)) {
                    for (var row : table.rows()) {
                        Money.parse(row.getLast())
                                .ifPresent(sum -> fees.add(fee(fees.size() + 1, table, row, sum)));
                    }
                }
            }
        }
        return new Tariff(fees);
    }

    private static boolean feesIn(Block.Table table) {
        return table.header().size() > 1
                && table.header().getLast().toLowerCase(Locale.ROOT).startsWith("kronor");
    }

    private static Fee fee(int number, Block.Table table, List<String> row, Money sum) {
        return new Fee(
                number,
                table.caption(),
                String.join(", ", row.subList(0, row.size() - 1)),
                sum,
                table.header().getLast(),
                basis(table.index()));
    }

    private static Optional<Basis> basis(String index) {
        int space = index.lastIndexOf(' ');
        return space < 0
                ? Optional.empty()
                : Optional.of(
                        new Basis(
                                index.substring(0, space),
                                Integer.parseInt(index.substring(space + 1))));
    }

    Optional<Fee> fee(int row) {
        return fees.stream().filter(one -> one.row() == row).findFirst();
    }

    /// What a fee is in a year, in whole kronor (half a krona up), or why that cannot be said.
    sealed interface Answer {

        /// @param one the fee of that year
        /// @param total for as many as were asked
        record Sum(Money one, Money total) implements Answer {}

        /// The index has no value for the year.
        record NoValue(String index, int year) implements Answer {}
    }

    static Answer in(int year, Fee fee, int count, List<Value> values) {
        if (fee.index().isEmpty()) {
            return new Answer.Sum(fee.sum(), fee.sum().times(count));
        }
        var basis = fee.index().get();
        var then = value(values, basis.name(), basis.year());
        var now = value(values, basis.name(), year);
        if (then.isEmpty()) {
            return new Answer.NoValue(basis.name(), basis.year());
        }
        if (now.isEmpty()) {
            return new Answer.NoValue(basis.name(), year);
        }
        var one =
                fee.sum()
                        .share(
                                now.get().value().movePointRight(4).longValueExact(),
                                then.get().value().movePointRight(4).longValueExact(),
                                Money.Rounding.NEAREST_KRONA);
        return new Answer.Sum(one, one.times(count));
    }

    private static Optional<Value> value(List<Value> values, String name, int year) {
        return values.stream()
                .filter(one -> one.name().equals(name) && one.year() == year)
                .findFirst();
    }
}
