package se.uppdrag.delegations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.uppdrag.delegations.OrderFile.Fault;
import se.uppdrag.delegations.Power.By;
import se.uppdrag.law.Money;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.web.DateFields;

/// Delegated decisions from another system, one a line with semicolons between: all read, or every
/// line that is wrong is told.
final class DecisionFile {

    static final int MOST_LINES = 12_000;
    private static final int CELLS = 9;
    private static final int LONGEST = 1000;

    record Reading(List<Deciding> decisions, List<Fault> faults) {}

    private DecisionFile() {}

    static Reading read(String organ, String text, LocalDate today) {
        var decisions = new ArrayList<Deciding>();
        var faults = new ArrayList<Fault>();
        int line = 0;
        for (var one : text.replace("\uFEFF", "").lines().toList()) {
            line++;
            if (one.isBlank() || line == 1 && one.toLowerCase(Locale.ROOT).startsWith("dag;")) {
                continue;
            }
            if (decisions.size() >= MOST_LINES || faults.size() >= 100) {
                faults.add(new Fault(line, "delegations.file.most", null));
                break;
            }
            line(organ, line, one, today, decisions, faults);
        }
        return new Reading(decisions, faults);
    }

    private static void line(
            String organ,
            int line,
            String text,
            LocalDate today,
            List<Deciding> decisions,
            List<Fault> faults) {
        var cells = new ArrayList<>(Csv.cells(text));
        while (cells.size() < CELLS) {
            cells.add("");
        }
        var day = DateFields.read(cells.getFirst());
        var holder = OrderFile.HOLDERS.get(cells.get(5).toLowerCase(Locale.ROOT));
        var sum = Limit.read(cells.get(4));
        if (cells.size() > CELLS || text.length() > LONGEST || text.indexOf('\0') >= 0) {
            faults.add(new Fault(line, "delegations.file.decision-cells", null));
        } else if (day == null || day.getYear() < 1970) {
            faults.add(new Fault(line, "delegations.file.day", null));
        } else if (day.isAfter(today)) {
            faults.add(
                    new Fault(
                            line,
                            "",
                            new Refused<>(
                                    DelegationsRefusal.DECISION_IS_NOT_TAKEN_YET,
                                    List.of(day.toString()))));
        } else if (cells.get(2).isBlank() || cells.get(6).isBlank()) {
            faults.add(new Fault(line, "delegations.file.decision-empty", null));
        } else if (holder == null) {
            faults.add(new Fault(line, "delegations.file.holder", null));
        } else if (sum instanceof Refused<Optional<Money>> no) {
            faults.add(new Fault(line, "", no));
        } else {
            decisions.add(
                    new Deciding(
                            organ,
                            day,
                            cells.get(1),
                            cells.get(2),
                            cells.get(3),
                            ((Granted<Optional<Money>>) sum).value().orElse(null),
                            new By(holder, cells.get(7)),
                            cells.get(6),
                            cells.get(8).equalsIgnoreCase("ja")));
        }
    }
}
