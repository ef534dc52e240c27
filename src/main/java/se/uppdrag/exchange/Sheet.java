package se.uppdrag.exchange;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A table as it came in a file, as text: CSV in any of the ways programs write it, or the first
/// sheet of an Excel workbook.
///
/// @param rows the heading first; rows without any text are left out
record Sheet(List<Row> rows) {

    /// A council and its substitutes are a few hundred; more is another kind of file.
    static final int MOST_ROWS = 5_000;

    private static final int MOST_BYTES = 25_000_000;

    /// @param line its number in the file, counted from 1
    record Row(long line, List<String> fields) {

        Row {
            fields = List.copyOf(fields);
        }

        boolean blank() {
            return fields.stream().allMatch(String::isBlank);
        }
    }

    Sheet {
        rows = List.copyOf(rows);
    }

    static Sheet read(InputStream file) throws IOException, UnreadableSheet {
        var stream = new BufferedInputStream(file);
        stream.mark(4);
        var head = stream.readNBytes(4);
        stream.reset();
        var sheet =
                head.length == 4 && head[0] == 'P' && head[1] == 'K'
                        ? Workbooks.read(stream)
                        : new Sheet(csv(bytes(stream)));
        if (sheet.rows().isEmpty()) {
            throw new UnreadableSheet("Filen är tom. En rad med kolumnnamn väntades först.");
        }
        return sheet;
    }

    static byte[] bytes(InputStream stream) throws IOException, UnreadableSheet {
        var bytes = stream.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new UnreadableSheet("Filen är större än 25 MB.");
        }
        return bytes;
    }

    private static List<Row> csv(byte[] bytes) throws IOException, UnreadableSheet {
        var rows = new ArrayList<Row>();
        CsvText.each(
                bytes,
                row -> {
                    rows.add(row);
                    refuseMore(rows.size());
                });
        return rows;
    }

    static void refuseMore(int rows) throws UnreadableSheet {
        if (rows > MOST_ROWS + 1) {
            throw new UnreadableSheet(rows, "", "Högst 5 000 rader väntades. Är det rätt fil?");
        }
    }

    static InputStream of(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
