package se.uppdrag.steering;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// A table as spreadsheets save it: a heading, then rows, with semicolons, tabs or commas, in UTF-8
/// or Windows-1252.
///
/// @param heading the names of the columns, in small letters
record CsvRows(List<String> heading, List<Row> rows) {

    /// @param line the line of the file, counted from 1
    record Row(int line, Map<String, String> cells) {

        String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    static String text(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    static CsvRows of(String text) {
        var lines = text.split("\r\n|\n|\r", -1);
        char delimiter = delimiter(lines[0]);
        var heading =
                cells(lines[0], delimiter).stream()
                        .map(one -> one.toLowerCase(Locale.ROOT))
                        .toList();
        var rows = new ArrayList<Row>();
        for (int i = 1; i < lines.length; i++) {
            if (lines[i].isBlank()) {
                continue;
            }
            var cells = cells(lines[i], delimiter);
            var named = new TreeMap<String, String>();
            for (int c = 0; c < heading.size() && c < cells.size(); c++) {
                named.put(heading.get(c), cells.get(c));
            }
            rows.add(new Row(i + 1, named));
        }
        return new CsvRows(heading, rows);
    }

    /// The one that the heading has most of.
    private static char delimiter(String heading) {
        char best = ';';
        for (char candidate : new char[] {';', '\t', ','}) {
            if (count(heading, candidate) > count(heading, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static List<String> cells(String line, char delimiter) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == delimiter && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
