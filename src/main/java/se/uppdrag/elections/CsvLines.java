package se.uppdrag.elections;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// The lines of a CSV file, each field found by the name its column has in the header.
final class CsvLines {

    private static final int LARGEST = 10_000_000;
    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final String FORMULA = "=+@-";
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)[ \u00a0\u202f](?=\\d{3})");

    private final Map<String, Integer> columns = new HashMap<>();
    private final int width;
    private final char separator;

    /// The header tells by what the fields are parted: a comma, or the semicolon or tab that
    /// Swedish spreadsheets write. The columns may stand in any order.
    CsvLines(String header, List<String> needed) throws UnreadableFile {
        // Spreadsheets put a byte order mark first.
        var line = header.startsWith("\uFEFF") ? header.substring(1) : header;
        separator = separator(line);
        var names = fields(line, 1);
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i).strip().toLowerCase(Locale.ROOT);
            if (!name.isEmpty() && columns.putIfAbsent(name, i) != null) {
                throw new UnreadableFile(1, "Kolumnen ”%s” står två gånger.".formatted(name));
            }
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

    private static char separator(String header) {
        char best = ',';
        for (char candidate : SEPARATORS) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(one -> one == wanted).count();
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
            if (formula(text)) {
                throw wrong(
                        "%s är en formel (”%s”). Spara filen med värden i stället för formler."
                                .formatted(column, text));
            }
            return text;
        }

        /// A whole number, as people and spreadsheets write it: `7403`, `7 403`.
        int number(String column) throws UnreadableFile {
            var text = text(column);
            try {
                int value = Integer.parseInt(THOUSANDS.matcher(text).replaceAll(""));
                if (value >= 0 && value <= LARGEST) {
                    return value;
                }
            } catch (NumberFormatException notANumber) {
                // Told below, together with numbers that are out of range.
            }
            if (formula(text)) {
                throw wrong(
                        "%s är en formel (”%s”). Spara filen med värden i stället för formler."
                                .formatted(column, text));
            }
            throw wrong(
                    "%s är ”%s”; ett heltal från 0 till 10 000 000 väntades."
                            .formatted(column, text));
        }

        /// What a spreadsheet would count out when the file is opened.
        private static boolean formula(String text) {
            return text.length() > 1
                    && FORMULA.indexOf(text.charAt(0)) >= 0
                    && !text.matches("-\\d+");
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

    private List<String> fields(String line, long number) throws UnreadableFile {
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
            } else if (c == separator && !quoted) {
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
}
