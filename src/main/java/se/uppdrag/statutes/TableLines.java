package se.uppdrag.statutes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.uppdrag.statutes.StatuteText.Block;

/// The lines of a table that is being read.
final class TableLines {

    private static final Pattern INDEX = Pattern.compile("Index: ?(.*)");
    private static final Pattern INDEX_FORM = Pattern.compile("[\\p{L}\\d-]{1,20} \\d{4}");

    private final int line;
    private final String caption;
    private final List<Fault> faults;
    private final List<List<String>> rows = new ArrayList<>();
    private String index = "";

    /// @param faults where what is wrong is told
    TableLines(int line, String caption, List<Fault> faults) {
        this.line = line;
        this.caption = caption;
        this.faults = faults;
        if (caption.isEmpty()) {
            faults.add(new Fault(line, Fault.Kind.TABLE_WITHOUT_CAPTION, ""));
        }
    }

    /// @return whether the line is one of the table's
    boolean takes(int number, String typed) {
        var found = INDEX.matcher(typed);
        if (found.matches() && rows.isEmpty()) {
            index = found.group(1);
            if (!INDEX_FORM.matcher(index).matches()) {
                faults.add(new Fault(number, Fault.Kind.INDEX_IS_NOT_READ, index));
            }
            return true;
        }
        if (!typed.startsWith("|")) {
            return false;
        }
        var cells = cells(typed);
        if (!rows.isEmpty() && cells.size() != rows.getFirst().size()) {
            faults.add(
                    new Fault(
                            number,
                            Fault.Kind.ROW_OF_ANOTHER_WIDTH,
                            Integer.toString(rows.getFirst().size())));
        }
        rows.add(cells);
        return true;
    }

    private static List<String> cells(String typed) {
        int end = typed.length() > 1 && typed.endsWith("|") ? typed.length() - 1 : typed.length();
        return Arrays.stream(typed.substring(1, end).split("\\|", -1)).map(String::strip).toList();
    }

    Optional<Block> block() {
        if (rows.size() < 2) {
            faults.add(new Fault(line, Fault.Kind.TABLE_WITHOUT_ROWS, caption));
            return Optional.empty();
        }
        return Optional.of(
                new Block.Table(caption, index, rows.getFirst(), rows.subList(1, rows.size())));
    }
}
