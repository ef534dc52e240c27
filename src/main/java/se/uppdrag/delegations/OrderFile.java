package se.uppdrag.delegations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.uppdrag.law.Delegation.Holder;
import se.uppdrag.law.Delegation.Matter;
import se.uppdrag.law.Money;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Refused;

/// The lines of a delegation order as text, one a line with semicolons between: read whole, or
/// refused with every line that is wrong.
final class OrderFile {

    static final int MOST_LINES = 2000;
    private static final int CELLS = 11;
    private static final int LONGEST = 1000;

    static final Map<String, Holder> HOLDERS =
            Map.ofEntries(
                    Map.entry("presidium", Holder.PRESIDIUM),
                    Map.entry("utskott", Holder.SUBCOMMITTEE),
                    Map.entry("ordförande", Holder.CHAIR),
                    Map.entry("ledamot", Holder.MEMBER),
                    Map.entry("ersättare", Holder.ALTERNATE),
                    Map.entry("automatiserat", Holder.AUTOMATED),
                    Map.entry("förvaltningschef", Holder.HEAD_OF_ADMINISTRATION),
                    Map.entry("anställd", Holder.EMPLOYEE),
                    Map.entry("grupp av anställda", Holder.GROUP_OF_EMPLOYEES),
                    Map.entry("ledamot och anställd", Holder.MEMBER_TOGETHER_WITH_EMPLOYEE),
                    Map.entry("utomstående", Holder.OUTSIDER));

    private static final Map<String, Matter> MATTERS =
            Map.ofEntries(
                    Map.entry("", Matter.ORDINARY),
                    Map.entry("vanligt", Matter.ORDINARY),
                    Map.entry("laglighetsprövning", Matter.APPEALABLE_UNDER_CHAPTER_13),
                    Map.entry("upphandling", Matter.PROCUREMENT),
                    Map.entry("mål och omfattning", Matter.GOALS_AND_SCOPE),
                    Map.entry("yttrande till fullmäktige", Matter.OPINION_TO_THE_ASSEMBLY),
                    Map.entry("principiell myndighetsutövning", Matter.PRINCIPLED_AUTHORITY),
                    Map.entry("medborgarförslag", Matter.CITIZENS_PROPOSAL),
                    Map.entry("principiellt", Matter.PRINCIPLE));

    /// One line that cannot be taken in.
    ///
    /// @param refusal why the law says no; nothing where the line cannot be read
    record Fault(int line, String key, @Nullable Refused<?> refusal) {}

    record Reading(List<OrderRow> rows, List<Fault> faults) {}

    private final List<OrderRow> rows = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    private OrderFile() {}

    static Reading read(String text) {
        var file = new OrderFile();
        int line = 0;
        for (var one : text.replace("\uFEFF", "").lines().toList()) {
            line++;
            if (one.isBlank() || line == 1 && one.toLowerCase(Locale.ROOT).startsWith("nummer;")) {
                continue;
            }
            if (file.rows.size() >= MOST_LINES) {
                file.faults.add(new Fault(line, "delegations.file.most", null));
                break;
            }
            file.line(line, one);
        }
        return new Reading(file.rows, file.faults);
    }

    private void line(int line, String text) {
        var cells = new ArrayList<>(Csv.cells(text));
        while (cells.size() < CELLS) {
            cells.add("");
        }
        var holder = HOLDERS.get(cells.get(4).toLowerCase(Locale.ROOT));
        var matter = MATTERS.get(cells.get(9).toLowerCase(Locale.ROOT));
        if (cells.size() > CELLS || text.length() > LONGEST || text.indexOf('\0') >= 0) {
            faults.add(new Fault(line, "delegations.file.cells", null));
        } else if (cells.getFirst().isBlank() || cells.get(2).isBlank()) {
            faults.add(new Fault(line, "delegations.file.empty", null));
        } else if (holder == null) {
            faults.add(new Fault(line, "delegations.file.holder", null));
        } else if (matter == null) {
            faults.add(new Fault(line, "delegations.file.matter", null));
        } else {
            row(line, cells, holder, matter);
        }
    }

    private void row(int line, List<String> cells, Holder holder, Matter matter) {
        var limit = Limit.read(cells.get(6));
        if (limit instanceof Refused<Optional<Money>> no) {
            faults.add(new Fault(line, "", no));
            return;
        }
        var row =
                new OrderRow(
                        cells.getFirst(),
                        cells.get(1),
                        cells.get(2),
                        cells.get(3),
                        holder,
                        cells.get(5),
                        ((Outcome.Granted<Optional<Money>>) limit).value().orElse(null),
                        cells.get(7),
                        yes(cells.get(8)),
                        matter,
                        cells.get(10).toLowerCase(Locale.ROOT).contains("brådskande"),
                        cells.get(10).toLowerCase(Locale.ROOT).contains("anslås"));
        var before = numbers.putIfAbsent(row.number(), line);
        if (before != null) {
            faults.add(
                    new Fault(
                            line,
                            "",
                            new Refused<>(
                                    DelegationsRefusal.ROW_NUMBER_TWICE, List.of(row.number()))));
        } else if (row.checked() instanceof Refused<OrderRow> no) {
            faults.add(new Fault(line, "", no));
        } else {
            rows.add(row);
        }
    }

    private static boolean yes(String cell) {
        return cell.equalsIgnoreCase("ja");
    }

    /// The lines as [#read] takes them.
    static String write(List<OrderRow> rows) {
        return rows.stream()
                .map(row ->
                        Csv.line(
                                List.of(
                                        row.number(),
                                        row.heading(),
                                        row.what(),
                                        row.provision(),
                                        word(HOLDERS, row.holder()),
                                        row.title(),
                                        row.most() == null ? "" : row.most().toString(),
                                        row.conditions(),
                                        row.mayPassOn() ? "ja" : "",
                                        row.matter() == Matter.ORDINARY
                                                ? ""
                                                : word(MATTERS, row.matter()),
                                        row.urgent()
                                                ? row.minuted()
                                                        ? "brådskande, anslås"
                                                        : "brådskande"
                                                : row.minuted() ? "anslås" : "")))
                .collect(Collectors.joining("\n"));
    }

    private static <T> String word(Map<String, T> words, T value) {
        return words.entrySet().stream()
                .filter(one -> one.getValue().equals(value) && !one.getKey().isEmpty())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }
}
