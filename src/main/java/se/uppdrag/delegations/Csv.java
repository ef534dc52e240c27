package se.uppdrag.delegations;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.uppdrag.web.CsvField;

/// A line of cells with semicolons between, quoted where they need it.
final class Csv {

    private Csv() {}

    static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (int at = 0; at < line.length(); at++) {
            char sign = line.charAt(at);
            if (sign == '"' && quoted && at + 1 < line.length() && line.charAt(at + 1) == '"') {
                cell.append(sign);
                at++;
            } else if (sign == '"') {
                quoted = !quoted;
            } else if (sign == ';' && !quoted) {
                cells.add(CsvField.plain(cell.toString().strip()));
                cell.setLength(0);
            } else {
                cell.append(sign);
            }
        }
        cells.add(CsvField.plain(cell.toString().strip()));
        return cells;
    }

    static String line(List<String> cells) {
        return cells.stream().map(CsvField::of).collect(Collectors.joining(";"));
    }
}
