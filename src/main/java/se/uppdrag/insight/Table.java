package se.uppdrag.insight;

import java.util.List;
import se.uppdrag.web.CsvField;

/// A figure as a table: what each row is, its numbers, and which of them is drawn.
///
/// @param header one word for each column, the name of the rows first
/// @param drawn the column that is drawn, counted from the first number
/// @param whole what the longest bar stands for; 0 for the largest of them
record Table(Figure figure, List<String> header, List<Row> rows, int drawn, double whole) {

    /// @param numbers -1 where there is none
    record Row(String name, List<Double> numbers) {

        Row {
            numbers = List.copyOf(numbers);
        }
    }

    Table {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /// As a file for spreadsheets (RFC 4180).
    String csv() {
        var text =
                new StringBuilder(String.join(",", header.stream().map(CsvField::comma).toList()));
        text.append("\r\n");
        for (var row : rows) {
            text.append(CsvField.comma(row.name()));
            row.numbers()
                    .forEach(number -> text.append(',').append(number < 0 ? "" : shown(number)));
            text.append("\r\n");
        }
        return text.toString();
    }

    private static String shown(double number) {
        return number == Math.rint(number)
                ? Long.toString((long) number)
                : Double.toString(Math.round(number * 10) / 10.0);
    }
}
