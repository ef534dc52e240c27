package se.uppdrag.elections;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The lines of a CSV file, each field found by the name its column has in the header.
final class CsvLines {

    private static final int LARGEST = 10_000_000;

    private final Map<String, Integer> columns = new HashMap<>();
    private final int width;

    CsvLines(String header, List<String> needed) throws UnreadableFile {
        // Spreadsheets put a byte order mark first.
        var names = fields(header.startsWith("\uFEFF") ? header.substring(1) : header, 1);
        for (int i = 0; i < names.size(); i++) {
            columns.put(names.get(i).strip(), i);
        }
        width = names.size();
        for (var name : needed) {
            if (!columns.containsKey(name)) {
                throw new UnreadableFile(
                        1,
                        "Kolumnen ”%s” saknas. Första raden ska vara kolumnnamn: %s"
                                .formatted(name, String.join(",", needed)));
            }
        }
    }

    /// One line, with its number for messages.
    final class Line {

        private final long number;
        private final List<String> fields;

        private Line(long number, List<String> fields) {
            this.number = number;
            this.fields = fields;
        }

        String text(String column) {
            return fields.get(columns.getOrDefault(column, 0)).strip();
        }

        String required(String column) throws UnreadableFile {
            var text = text(column);
            if (text.isEmpty()) {
                throw wrong("%s saknas.".formatted(column));
            }
            return text;
        }

        int number(String column) throws UnreadableFile {
            var text = text(column);
            try {
                int value = Integer.parseInt(text);
                if (value >= 0 && value <= LARGEST) {
                    return value;
                }
            } catch (NumberFormatException notANumber) {
                // Told below, together with numbers that are out of range.
            }
            throw wrong(
                    "%s är ”%s”; ett heltal från 0 till 10 000 000 väntades."
                            .formatted(column, text));
        }

        UnreadableFile wrong(String expected) {
            return new UnreadableFile(number, expected);
        }
    }

    Line line(String text, long number) throws UnreadableFile {
        var fields = fields(text, number);
        if (fields.size() != width) {
            throw new UnreadableFile(
                    number,
                    "%d fält väntades, som i kolumnraden, men raden har %d. Är filen avkortad?"
                            .formatted(width, fields.size()));
        }
        return new Line(number, fields);
    }

    private static List<String> fields(String line, long number) throws UnreadableFile {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        if (quoted) {
            throw new UnreadableFile(number, "Ett citattecken saknar sitt slut.");
        }
        fields.add(field.toString());
        return fields;
    }

    /// A field as a file has it.
    static String field(String text) {
        return text.contains(",") || text.contains("\"")
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }
}
