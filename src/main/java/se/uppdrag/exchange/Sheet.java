package se.uppdrag.exchange;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
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
    private static final Charset WINDOWS = Charset.forName("windows-1252");

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
                        : new Sheet(csv(text(bytes(stream))));
        if (sheet.rows().isEmpty()) {
            throw new UnreadableSheet("Filen är tom. En rad med kolumnnamn väntades först.");
        }
        return sheet;
    }

    private static byte[] bytes(InputStream stream) throws IOException, UnreadableSheet {
        var bytes = stream.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new UnreadableSheet("Filen är större än 25 MB.");
        }
        return bytes;
    }

    /// UTF-8 with or without a byte order mark, UTF-16 with one, or else Windows-1252, in which
    /// every byte is a character.
    private static String text(byte[] bytes) throws UnreadableSheet {
        if (bytes.length > 1 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (bytes.length > 1 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        String text;
        try {
            text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(bytes, WINDOWS);
        }
        if (text.indexOf('\0') >= 0) {
            throw new UnreadableSheet("Filen är ingen text. CSV eller Excel (.xlsx) väntades.");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /// The characters one by one, since a field in quotes may hold line breaks.
    private static List<Row> csv(String text) throws UnreadableSheet {
        char delimiter = delimiter(text);
        var rows = new ArrayList<Row>();
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        long line = 1;
        long began = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
            }
            if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"' && (quoted || field.isEmpty())) {
                quoted = !quoted;
            } else if (c == delimiter && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else if (c == '\n' && !quoted) {
                end(rows, fields, field, began);
                began = line;
            } else if (c != '\r' || quoted) {
                field.append(c);
            }
        }
        if (quoted) {
            throw new UnreadableSheet(began, "", "Ett citattecken saknar sitt slut.");
        }
        end(rows, fields, field, began);
        return rows;
    }

    private static void end(List<Row> rows, List<String> fields, StringBuilder field, long line)
            throws UnreadableSheet {
        fields.add(field.toString());
        var row = new Row(line, fields);
        if (!row.blank() && !(rows.isEmpty() && fields.getFirst().startsWith("sep="))) {
            rows.add(row);
        }
        fields.clear();
        field.setLength(0);
        refuseMore(rows.size());
    }

    static void refuseMore(int rows) throws UnreadableSheet {
        if (rows > MOST_ROWS + 1) {
            throw new UnreadableSheet(rows, "", "Högst 5 000 rader väntades. Är det rätt fil?");
        }
    }

    /// The one of semicolon, tab and comma that the first line has most of.
    private static char delimiter(String text) {
        int end = text.indexOf('\n');
        var first = end < 0 ? text : text.substring(0, end);
        if (first.startsWith("sep=") && first.length() > 4) {
            return first.charAt(4);
        }
        char best = ';';
        for (char candidate : new char[] {';', '\t', ','}) {
            if (count(first, candidate) > count(first, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    static InputStream of(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
