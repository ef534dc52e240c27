package se.uppdrag.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.uppdrag.files.Csv;
import se.uppdrag.web.DateFields;

/// An existing diarium as a file has it, read row by row: one document a row, with its matter. What
/// is wrong is told with its line; one bad row, and nothing is taken in.
///
/// @param rows how many documents
/// @param matters how many matters, by authority
/// @param first the first rows, to look at
record DiariumFile(
        int rows, Map<String, Integer> matters, List<Row> first, List<Mistake> mistakes) {

    static final List<String> COLUMNS =
            List.of(
                    "diarienummer",
                    "ärende",
                    "öppnat",
                    "avslutat",
                    "nummer",
                    "datum",
                    "riktning",
                    "motpart",
                    "handling",
                    "sekretess");

    private static final int MISTAKES_MOST = 50;
    private static final int SHOWN = 10;
    private static final int LINE = 500;
    private static final Pattern NUMBER =
            Pattern.compile("(\\p{Lu}{1,10})[ -]((?:19|20)\\d{2})[./-](\\d{1,7})");

    /// @param provision of OSL; none where the document is not secret
    record Row(
            RegistryNumber dnr,
            String matter,
            LocalDate openedOn,
            @Nullable LocalDate closedOn,
            int number,
            LocalDate onDate,
            Registration.Direction direction,
            String counterparty,
            String subject,
            @Nullable String provision) {}

    /// @param key the message under `registry.import.mistake.`
    record Mistake(int line, String key, String what) {}

    boolean whole() {
        return mistakes.isEmpty();
    }

    /// @param authorities those that may be named
    /// @param each given every row that can be read
    static DiariumFile read(
            byte[] bytes,
            Set<String> authorities,
            Set<String> provisions,
            LocalDate today,
            Consumer<Row> each) {
        return new Reader(authorities, provisions, today, each).read(Csv.of(bytes));
    }

    private static final class Reader {

        /// What the first row of a matter said of it, and its documents' numbers.
        private record Seen(int subject, LocalDate openedOn, Set<Integer> numbers) {}

        private final Set<String> authorities;
        private final Set<String> provisions;
        private final LocalDate today;
        private final Consumer<Row> each;
        private final Map<RegistryNumber, Seen> seen = new HashMap<>();
        private final Map<String, Integer> matters = new HashMap<>();
        private final List<Row> first = new ArrayList<>();
        private final List<Mistake> mistakes = new ArrayList<>();
        private int rows;

        Reader(
                Set<String> authorities,
                Set<String> provisions,
                LocalDate today,
                Consumer<Row> each) {
            this.authorities = authorities;
            this.provisions = provisions;
            this.today = today;
            this.each = each;
        }

        DiariumFile read(Csv csv) {
            for (var column : COLUMNS) {
                if (!csv.has(column)) {
                    mistakes.add(new Mistake(1, "column", column));
                }
            }
            if (mistakes.isEmpty()) {
                var row = csv.next();
                while (row.isPresent() && mistakes.size() < MISTAKES_MOST) {
                    read(row.get());
                    row = csv.next();
                }
                if (rows == 0) {
                    mistakes.add(new Mistake(1, "empty", ""));
                }
            }
            return new DiariumFile(
                    rows, Map.copyOf(matters), List.copyOf(first), List.copyOf(mistakes));
        }

        private void read(Csv.Row row) {
            rows++;
            int before = mistakes.size();
            var dnr = dnr(row);
            var opened = day(row, "öppnat");
            var closed = row.cell("avslutat").isEmpty() ? null : day(row, "avslutat");
            var on = day(row, "datum");
            var direction = direction(row);
            long number = number(row);
            text(row, "ärende");
            text(row, "handling");
            if (direction != Registration.Direction.DRAWN_UP && row.cell("motpart").isEmpty()) {
                wrong(row, "counterparty", "");
            }
            var provision = row.cell("sekretess");
            if (!provision.isEmpty() && !provisions.contains(provision)) {
                wrong(row, "provision", provision);
            }
            if (mistakes.size() > before || !fits(row, dnr, opened, (int) number)) {
                return;
            }
            var right =
                    new Row(
                            dnr,
                            row.cell("ärende"),
                            opened,
                            closed,
                            (int) number,
                            on,
                            direction,
                            row.cell("motpart"),
                            row.cell("handling"),
                            provision.isEmpty() ? null : provision);
            if (first.size() < SHOWN) {
                first.add(right);
            }
            each.accept(right);
        }

        private RegistryNumber dnr(Csv.Row row) {
            var found = NUMBER.matcher(row.cell("diarienummer"));
            if (!found.matches() || !authorities.contains(found.group(1))) {
                wrong(row, "dnr", row.cell("diarienummer"));
                return new RegistryNumber("", 0, 0);
            }
            return new RegistryNumber(
                    found.group(1),
                    Integer.parseInt(found.group(2)),
                    Integer.parseInt(found.group(3)));
        }

        /// Each row of a matter says the same of it, and has a number of its own.
        private boolean fits(Csv.Row row, RegistryNumber dnr, LocalDate opened, int number) {
            int subject = row.cell("ärende").hashCode();
            var matter =
                    seen.computeIfAbsent(
                            dnr,
                            _ -> {
                                matters.merge(dnr.authority(), 1, Integer::sum);
                                return new Seen(subject, opened, new HashSet<>());
                            });
            if (matter.subject() != subject || !matter.openedOn().equals(opened)) {
                wrong(row, "another", row.cell("diarienummer"));
            } else if (!matter.numbers().add(number)) {
                wrong(row, "twice", row.cell("diarienummer") + " " + number);
            } else {
                return true;
            }
            return false;
        }

        private LocalDate day(Csv.Row row, String column) {
            var day = DateFields.read(row.cell(column));
            if (day == null || day.getYear() < 1900 || day.isAfter(today)) {
                wrong(row, "day", column + ": " + row.cell(column));
                return LocalDate.EPOCH;
            }
            return day;
        }

        private long number(Csv.Row row) {
            if (!row.cell("nummer").matches("[1-9]\\d{0,5}")) {
                wrong(row, "number", row.cell("nummer"));
                return 0;
            }
            return Long.parseLong(row.cell("nummer"));
        }

        private Registration.Direction direction(Csv.Row row) {
            return switch (row.cell("riktning").toLowerCase(Locale.ROOT)) {
                case "i", "in", "inkommen", "inkommande" -> Registration.Direction.RECEIVED;
                case "u", "ut", "expedierad", "utgående" -> Registration.Direction.SENT;
                case "upprättad" -> Registration.Direction.DRAWN_UP;
                default -> {
                    wrong(row, "direction", row.cell("riktning"));
                    yield Registration.Direction.DRAWN_UP;
                }
            };
        }

        private void text(Csv.Row row, String column) {
            var text = row.cell(column);
            if (text.isEmpty() || text.length() > LINE || text.indexOf('\0') >= 0) {
                wrong(row, "text", column);
            }
        }

        private void wrong(Csv.Row row, String key, String what) {
            mistakes.add(new Mistake(row.line(), key, what));
        }
    }
}
