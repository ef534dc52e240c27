package se.uppdrag.exchange;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// CSV in any of the ways programs write it, row by row, so that a file of a million rows is never
/// in memory as text.
final class CsvText {

    /// Is given each row that has any text; the heading first.
    interface Taker {
        void take(Sheet.Row row) throws UnreadableSheet;
    }

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LONGEST_LINE = 1 << 20;

    private final BufferedReader text;
    private final Taker taker;
    private final List<String> fields = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private boolean first = true;

    private CsvText(BufferedReader text, Taker taker) {
        this.text = text;
        this.taker = taker;
    }

    static void each(byte[] bytes, Taker taker) throws IOException, UnreadableSheet {
        try (var text = text(bytes)) {
            new CsvText(text, taker).each();
        }
    }

    /// UTF-8 with or without a byte order mark, UTF-16 with one, or else Windows-1252, in which
    /// every byte is a character.
    private static BufferedReader text(byte[] bytes) {
        if (begins(bytes, 0xff, 0xfe)) {
            return reader(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (begins(bytes, 0xfe, 0xff)) {
            return reader(bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (begins(bytes, 0xef, 0xbb, 0xbf)) {
            return reader(bytes, 3, StandardCharsets.UTF_8);
        }
        return reader(bytes, 0, utf8(bytes) ? StandardCharsets.UTF_8 : WINDOWS);
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static BufferedReader reader(byte[] bytes, int from, Charset charset) {
        return new BufferedReader(
                new InputStreamReader(
                        new ByteArrayInputStream(bytes, from, bytes.length - from), charset));
    }

    private static boolean utf8(byte[] bytes) {
        var decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(1 << 16);
        for (var result = decoder.decode(in, out, true);
                result.isOverflow();
                result = decoder.decode(in, out, true)) {
            out.clear();
        }
        return !in.hasRemaining();
    }

    /// The characters one by one, since a field in quotes may hold line breaks.
    private void each() throws IOException, UnreadableSheet {
        int delimiter = delimiter();
        boolean quoted = false;
        long line = 1;
        long began = 1;
        for (int c = text.read(); c >= 0; c = text.read()) {
            if (c == 0) {
                throw new UnreadableSheet("Filen är ingen text. CSV eller Excel (.xlsx) väntades.");
            }
            if (c == '\n') {
                line++;
            }
            if (c == '"' && quoted && next('"')) {
                field.append('"');
            } else if (c == '"' && (quoted || field.isEmpty())) {
                quoted = !quoted;
            } else if (c == delimiter && !quoted) {
                endField();
            } else if (c == '\n' && !quoted) {
                endRow(began);
                began = line;
            } else if (c != '\r' || quoted) {
                field.append((char) c);
            }
        }
        if (quoted) {
            throw new UnreadableSheet(began, "", "Ett citattecken saknar sitt slut.");
        }
        endRow(began);
    }

    /// Takes the character if it comes next.
    private boolean next(char wanted) throws IOException {
        text.mark(1);
        if (text.read() == wanted) {
            return true;
        }
        text.reset();
        return false;
    }

    private void endField() {
        fields.add(field.toString());
        field.setLength(0);
    }

    private void endRow(long line) throws UnreadableSheet {
        endField();
        var row = new Sheet.Row(line, fields);
        if (!row.blank() && !(first && fields.getFirst().startsWith("sep="))) {
            first = false;
            taker.take(row);
        }
        fields.clear();
    }

    /// The one of semicolon, tab and comma that the first line has most of.
    private int delimiter() throws IOException {
        text.mark(LONGEST_LINE);
        var line = new StringBuilder();
        for (int c = text.read();
                c >= 0 && c != '\n' && line.length() < LONGEST_LINE - 1;
                c = text.read()) {
            line.append((char) c);
        }
        text.reset();
        if (line.toString().startsWith("sep=") && line.length() > 4) {
            return line.charAt(4);
        }
        int best = ';';
        for (int candidate : new int[] {';', '\t', ','}) {
            if (count(line, candidate) > count(line, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(CharSequence text, int wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
