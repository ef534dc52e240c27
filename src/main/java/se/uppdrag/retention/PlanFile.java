package se.uppdrag.retention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppdrag.files.Csv;

/// A plan as a file has it, before it is taken in. One bad row, and nothing is.
///
/// @param mistakes what is wrong, each with its line
record PlanFile(List<PlanClass> classes, List<Mistake> mistakes) {

    static final List<String> COLUMNS =
            List.of("klass", "rubrik", "handlingar", "åtgärd", "år", "anmärkning");
    static final int ROWS_MOST = 5_000;

    private static final int MISTAKES_MOST = 30;
    private static final int NAME_MOST = 200;
    private static final int TEXT_MOST = 2_000;
    private static final int YEARS_MOST = 150;

    /// @param key the message under `retention.mistake.`
    record Mistake(int line, String key, String what) {}

    boolean whole() {
        return mistakes.isEmpty();
    }

    static PlanFile read(String authority, byte[] bytes) {
        return new Reader(authority).read(Csv.of(bytes));
    }

    private static final class Reader {

        private final String authority;
        private final List<PlanClass> classes = new ArrayList<>();
        private final List<Mistake> mistakes = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();

        Reader(String authority) {
            this.authority = authority;
        }

        PlanFile read(Csv csv) {
            COLUMNS.stream()
                    .filter(column -> !csv.has(column))
                    .forEach(column -> mistakes.add(new Mistake(1, "column", column)));
            var row = mistakes.isEmpty() ? csv.next() : Optional.<Csv.Row>empty();
            while (row.isPresent() && mistakes.size() < MISTAKES_MOST) {
                read(row.get());
                row = csv.next();
            }
            if (mistakes.isEmpty() && classes.isEmpty()) {
                mistakes.add(new Mistake(1, "empty", ""));
            }
            return new PlanFile(List.copyOf(classes), List.copyOf(mistakes));
        }

        private void read(Csv.Row row) {
            var code = row.cell("klass");
            if (!code.matches("\\d{1,3}(\\.\\d{1,3}){0,4}")) {
                wrong(row, "code", code);
            } else if (!seen.add(code)) {
                wrong(row, "twice", code);
            } else if (code.contains(".")
                    && !seen.contains(code.substring(0, code.lastIndexOf('.')))) {
                wrong(row, "parent", code);
            }
            if (row.cell("rubrik").isEmpty() || row.cell("rubrik").length() > NAME_MOST) {
                wrong(row, "name", code);
            }
            if (row.cell("handlingar").length() > TEXT_MOST
                    || row.cell("anmärkning").length() > TEXT_MOST
                    || classes.size() >= ROWS_MOST) {
                wrong(row, "long", code);
            }
            var fate = fate(row);
            var years = years(row, fate);
            classes.add(
                    new PlanClass(
                            authority,
                            code,
                            row.cell("rubrik"),
                            row.cell("handlingar"),
                            fate,
                            years,
                            row.cell("anmärkning")));
        }

        private PlanClass.Fate fate(Csv.Row row) {
            return switch (row.cell("åtgärd").toLowerCase(Locale.ROOT)) {
                case "bevaras" -> PlanClass.Fate.KEPT;
                case "gallras" -> PlanClass.Fate.DISPOSED;
                case "" -> PlanClass.Fate.HEADING;
                default -> {
                    wrong(row, "fate", row.cell("åtgärd"));
                    yield PlanClass.Fate.HEADING;
                }
            };
        }

        /// What is disposed of is so after a time, and nothing else has one.
        private @Nullable Integer years(Csv.Row row, PlanClass.Fate fate) {
            var years = row.cell("år");
            if (years.isEmpty()) {
                if (fate == PlanClass.Fate.DISPOSED) {
                    wrong(row, "no-years", row.cell("klass"));
                }
                return null;
            }
            if (fate != PlanClass.Fate.DISPOSED
                    || !years.matches("\\d{1,3}")
                    || Integer.parseInt(years) > YEARS_MOST) {
                wrong(row, "years", years);
                return null;
            }
            return Integer.valueOf(years);
        }

        private void wrong(Csv.Row row, String key, String what) {
            mistakes.add(new Mistake(row.line(), key, what));
        }
    }
}
