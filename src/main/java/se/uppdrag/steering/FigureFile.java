package se.uppdrag.steering;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Figures read from a file, before they are taken in: every row understood, or every row that was
/// not named with its line and the reason. Nothing is taken from a file that has one bad row.
///
/// @param problems what is wrong, each with its line; empty in a file that can be taken
public record FigureFile(
        Kind kind, List<Value> values, List<Month> months, List<Problem> problems) {

    static final int MOST_ROWS = 5_000;
    private static final int MOST_PROBLEMS = 20;

    public enum Kind {
        VALUES(List.of("nämnd", "indikator", "månad", "värde")),
        ECONOMY(List.of("nämnd", "månad", "budget", "utfall", "årsbudget", "prognos"));

        private final List<String> columns;

        Kind(List<String> columns) {
            this.columns = columns;
        }

        List<String> columns() {
            return columns;
        }
    }

    /// A value of an indicator in a month.
    public record Value(UUID indicator, YearMonth month, BigDecimal value) {}

    /// A committee's month, in whole kronor.
    public record Month(
            String organ,
            YearMonth month,
            long budget,
            long outcome,
            long yearBudget,
            long forecast) {}

    /// @param key the message under `steering.file.`
    public record Problem(int line, String key, String what) {}

    /// What a row may name: committees and indicators, and whose figures the reader keeps.
    public interface Known {

        /// The address of the committee that is so called.
        Optional<String> organ(String name);

        boolean keeps(String organ);

        /// All that are so called in the committee.
        List<UUID> indicators(String organ, String name);
    }

    static FigureFile read(CsvRows rows, Kind kind, Known known, YearMonth thisMonth) {
        return new Reader(rows, kind, known, thisMonth).read();
    }

    private static final class Reader {

        private final CsvRows rows;
        private final Kind kind;
        private final Known known;
        private final YearMonth thisMonth;
        private final List<Value> values = new ArrayList<>();
        private final List<Month> months = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();

        Reader(CsvRows rows, Kind kind, Known known, YearMonth thisMonth) {
            this.rows = rows;
            this.kind = kind;
            this.known = known;
            this.thisMonth = thisMonth;
        }

        FigureFile read() {
            for (var column : kind.columns()) {
                if (!rows.heading().contains(column)) {
                    problems.add(new Problem(1, "column", column));
                }
            }
            if (problems.isEmpty() && rows.rows().isEmpty()) {
                problems.add(new Problem(1, "empty", ""));
            }
            if (rows.rows().size() > MOST_ROWS) {
                problems.add(new Problem(MOST_ROWS + 2, "long", Integer.toString(MOST_ROWS)));
            }
            if (problems.isEmpty()) {
                rows.rows().forEach(this::row);
            }
            return new FigureFile(
                    kind,
                    List.copyOf(values),
                    List.copyOf(months),
                    problems.stream().limit(MOST_PROBLEMS).toList());
        }

        private void row(CsvRows.Row row) {
            int before = problems.size();
            var organ = organ(row);
            var month = month(row);
            if (kind == Kind.VALUES) {
                var indicator = organ == null ? null : indicator(row, organ);
                var value = number(row, "värde");
                if (problems.size() == before
                        && indicator != null
                        && month != null
                        && value != null
                        && once(row, indicator + " " + month)) {
                    values.add(new Value(indicator, month, value));
                }
                return;
            }
            var sums = new ArrayList<Long>();
            for (var column : List.of("budget", "utfall", "årsbudget", "prognos")) {
                var sum = kronor(row, column);
                if (sum != null) {
                    sums.add(sum);
                }
            }
            if (problems.size() == before
                    && organ != null
                    && month != null
                    && once(row, organ + " " + month)) {
                months.add(
                        new Month(
                                organ,
                                month,
                                sums.getFirst(),
                                sums.get(1),
                                sums.get(2),
                                sums.getLast()));
            }
        }

        private void problem(CsvRows.Row row, String key, String what) {
            problems.add(new Problem(row.line(), key, what));
        }

        private boolean once(CsvRows.Row row, String key) {
            if (!seen.add(key)) {
                problem(row, "twice", "");
                return false;
            }
            return true;
        }

        private @Nullable String organ(CsvRows.Row row) {
            var named = row.cell("nämnd");
            var organ = known.organ(named).orElse(null);
            if (organ == null) {
                problem(row, "organ", named);
            } else if (!known.keeps(organ)) {
                problem(row, "not-yours", named);
                return null;
            }
            return organ;
        }

        private @Nullable UUID indicator(CsvRows.Row row, String organ) {
            var named = row.cell("indikator");
            var found = known.indicators(organ, named);
            if (found.size() != 1) {
                problem(row, found.isEmpty() ? "indicator" : "indicators", named);
                return null;
            }
            return found.getFirst();
        }

        private @Nullable YearMonth month(CsvRows.Row row) {
            try {
                var month = YearMonth.parse(row.cell("månad"));
                if (month.isAfter(thisMonth)) {
                    problem(row, "future", row.cell("månad"));
                    return null;
                }
                if (month.getYear() < 2000) {
                    problem(row, "month", row.cell("månad"));
                    return null;
                }
                return month;
            } catch (DateTimeException notAMonth) {
                problem(row, "month", row.cell("månad"));
                return null;
            }
        }

        private @Nullable BigDecimal number(CsvRows.Row row, String column) {
            var text =
                    row.cell(column)
                            .replaceAll("[\\s\\u00a0\\u202f]", "")
                            .replace(',', '.')
                            .replace('−', '-');
            if (!text.matches("-?\\d{1,12}(\\.\\d{1,3})?")) {
                problem(row, "number", column + ": " + row.cell(column));
                return null;
            }
            return new BigDecimal(text);
        }

        private @Nullable Long kronor(CsvRows.Row row, String column) {
            var number = number(row, column);
            if (number == null) {
                return null;
            }
            if (number.stripTrailingZeros().scale() > 0) {
                problem(row, "kronor", column + ": " + row.cell(column));
                return null;
            }
            return number.longValueExact();
        }
    }
}
