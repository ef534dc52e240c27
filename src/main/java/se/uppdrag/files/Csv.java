package se.uppdrag.files;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A table as spreadsheets save it, read row by row however long it is: a heading, then rows, with
/// semicolons, tabs or commas, in UTF-8 or Windows-1252. A cell within quotes may hold line ends.
public final class Csv implements AutoCloseable {

    /// @param line where it begins in the file, counted from 1
    public record Row(int line, Map<String, Integer> columns, List<String> cells) {

        /// Empty where there is no such column.
        public String cell(String column) {
            var place = columns.get(column);
            return place == null || place >= cells.size() ? "" : cells.get(place).strip();
        }
    }

    private static final int CELL_MOST = 100_000;
    private static final int FIRST_MOST = 1 << 14;

    private final BufferedReader reader;
    private final Map<String, Integer> columns = new HashMap<>();
    private char delimiter = ';';
    private int line = 1;

    private Csv(Reader source) throws IOException {
        reader = new BufferedReader(source, 1 << 16);
        var first = beginning();
        for (char candidate : new char[] {'\t', ',', ';'}) {
            if (count(first, candidate) >= count(first, delimiter) && count(first, candidate) > 0) {
                delimiter = candidate;
            }
        }
        int place = 0;
        for (var name : cells().orElse(List.of())) {
            var plain = name.replace("\ufeff", "").strip().toLowerCase(Locale.ROOT);
            columns.putIfAbsent(plain, place++);
        }
    }

    /// The heading, or as much of it as tells what stands between its names.
    private String beginning() throws IOException {
        var first = new char[FIRST_MOST];
        reader.mark(FIRST_MOST);
        int length = Math.max(0, reader.read(first));
        reader.reset();
        return new String(first, 0, length).lines().findFirst().orElse("");
    }

    public static Csv of(byte[] bytes) {
        try {
            return new Csv(new InputStreamReader(new ByteArrayInputStream(bytes), charset(bytes)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// The file as text, in the alphabet it was saved in.
    public static String text(byte[] bytes) {
        return new String(bytes, charset(bytes));
    }

    private static Charset charset(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException notUtf8) {
            return Charset.forName("windows-1252");
        }
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    public boolean has(String column) {
        return columns.containsKey(column);
    }

    /// @return nothing after the last row
    public Optional<Row> next() {
        try {
            while (true) {
                int at = line;
                var cells = cells();
                if (cells.isEmpty()) {
                    return Optional.empty();
                }
                if (cells.get().stream().anyMatch(one -> !one.isBlank())) {
                    return Optional.of(new Row(at, columns, cells.get()));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Optional<List<String>> cells() throws IOException {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        boolean any = false;
        while (true) {
            int c = reader.read();
            if (c < 0) {
                break;
            }
            any = true;
            if (c == '\n') {
                line++;
            }
            if (c == '"') {
                reader.mark(1);
                if (quoted && reader.read() == '"') {
                    cell.append('"');
                } else {
                    if (quoted) {
                        reader.reset();
                    }
                    quoted = !quoted;
                }
            } else if (c == delimiter && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n' && !quoted) {
                break;
            } else if (c != '\r' && cell.length() < CELL_MOST) {
                cell.append((char) c);
            }
        }
        if (!any) {
            return Optional.empty();
        }
        cells.add(cell.toString());
        return Optional.of(cells);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
