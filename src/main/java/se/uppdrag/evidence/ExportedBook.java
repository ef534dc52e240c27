package se.uppdrag.evidence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.uppdrag.files.FileBook;
import se.uppdrag.sitting.LogBook;
import se.uppdrag.trail.TrailBook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Everything written out to a file, one JSON object a line, so that it can be checked on another
/// machine. `slag` says what a line is: `kontrollpunkt`, `handelse`, `rad`, `los`, `fil` or
/// `gallrad`.
record ExportedBook(Path file) implements Book {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HexFormat HEX = HexFormat.of();

    /// How such a file begins.
    static final String FIRST = "{\"slag\":\"uppdraget-bok\",\"version\":1}";

    static void write(Book book, Writer to) throws IOException {
        to.write(FIRST + "\n");
        for (var kept : book.checkpoints()) {
            line(
                    to,
                    "kontrollpunkt",
                    Map.of(
                            "nummer",
                            kept.number(),
                            "text",
                            kept.note(),
                            "loggar",
                            kept.heads().stream()
                                    .map(one ->
                                            one.meeting()
                                                    + " "
                                                    + one.last()
                                                    + " "
                                                    + HEX.formatHex(one.hash()))
                                    .toList(),
                            "filer",
                            kept.files().stream()
                                    .map(one -> one.file() + " " + HEX.formatHex(one.sha256()))
                                    .toList()));
        }
        book.acts(one ->
                line(
                        to,
                        "handelse",
                        Map.of(
                                "nummer",
                                one.seq(),
                                "text",
                                one.written(),
                                "fore",
                                HEX.formatHex(one.previous()),
                                "hash",
                                HEX.formatHex(one.hash()))));
        book.lines(one -> line(to, "rad", logged(one)));
        book.loose(one -> line(to, "los", logged(one)));
        book.files(one ->
                line(
                        to,
                        "fil",
                        Map.of("fil", one.file().toString(), "hash", HEX.formatHex(one.sha256()))));
        book.gone(one ->
                line(
                        to,
                        "gallrad",
                        Map.of(
                                "fil",
                                one.file().toString(),
                                "hash",
                                HEX.formatHex(one.sha256()),
                                "beslut",
                                one.decision(),
                                "handelse",
                                one.act().toString())));
    }

    static Map<String, Object> logged(LogBook.Line one) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("mote", one.meeting().toString());
        fields.put("nummer", one.seq());
        fields.put("text", one.written());
        put(fields, "salt", one.salt());
        put(fields, "gallrad", one.erased());
        put(fields, "kvar", one.remains());
        fields.put("beslut", one.decision());
        put(fields, "hash", one.link());
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, byte @Nullable [] value) {
        if (value != null) {
            fields.put(name, HEX.formatHex(value));
        }
    }

    static void line(Writer to, String kind, Map<String, Object> fields) {
        var all = new LinkedHashMap<String, Object>();
        all.put("slag", kind);
        all.putAll(fields);
        try {
            to.write(JSON.writeValueAsString(all) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean is(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            return new String(stream.readNBytes(FIRST.length()), StandardCharsets.UTF_8)
                    .equals(FIRST);
        }
    }

    @Override
    public List<Kept> checkpoints() {
        var all = new ArrayList<Kept>();
        each(
                "kontrollpunkt",
                one ->
                        all.add(
                                new Kept(
                                        one.path("nummer").asInt(),
                                        one.path("text").asString(),
                                        one.path("loggar").values().stream()
                                                .map(head -> head(head.asString()))
                                                .toList(),
                                        one.path("filer").values().stream()
                                                .map(known -> known(known.asString()))
                                                .toList())));
        return all;
    }

    static Head head(String text) {
        var parts = text.split(" ", 3);
        return new Head(
                UUID.fromString(parts[0]), Long.parseLong(parts[1]), HEX.parseHex(parts[2]));
    }

    private static KnownFile known(String text) {
        var parts = text.split(" ", 2);
        return new KnownFile(UUID.fromString(parts[0]), HEX.parseHex(parts[1]));
    }

    @Override
    public void acts(Consumer<TrailBook.Line> then) {
        each(
                "handelse",
                one ->
                        then.accept(
                                new TrailBook.Line(
                                        one.path("nummer").asLong(),
                                        one.path("text").asString(),
                                        HEX.parseHex(one.path("fore").asString()),
                                        HEX.parseHex(one.path("hash").asString()))));
    }

    @Override
    public void lines(Consumer<LogBook.Line> then) {
        each("rad", one -> then.accept(line(one)));
    }

    @Override
    public void loose(Consumer<LogBook.Line> then) {
        each("los", one -> then.accept(line(one)));
    }

    private static LogBook.Line line(JsonNode one) {
        return new LogBook.Line(
                UUID.fromString(one.path("mote").asString()),
                one.path("nummer").asLong(),
                one.path("text").asString(),
                bytes(one, "salt"),
                bytes(one, "gallrad"),
                bytes(one, "kvar"),
                one.path("beslut").asString(),
                bytes(one, "hash"));
    }

    private static byte @Nullable [] bytes(JsonNode one, String name) {
        return one.has(name) ? HEX.parseHex(one.path(name).asString()) : null;
    }

    @Override
    public void files(Consumer<KnownFile> then) {
        each(
                "fil",
                one ->
                        then.accept(
                                new KnownFile(
                                        UUID.fromString(one.path("fil").asString()),
                                        HEX.parseHex(one.path("hash").asString()))));
    }

    @Override
    public void gone(Consumer<FileBook.Gone> then) {
        each(
                "gallrad",
                one ->
                        then.accept(
                                new FileBook.Gone(
                                        UUID.fromString(one.path("fil").asString()),
                                        HEX.parseHex(one.path("hash").asString()),
                                        one.path("beslut").asString(),
                                        UUID.fromString(one.path("handelse").asString()))));
    }

    /// @throws UnreadableBook where a line is not as it was written
    void each(String kind, Consumer<JsonNode> then) {
        var begins = "{\"slag\":\"" + kind + "\"";
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            var number = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.startsWith(begins)) {
                    try {
                        then.accept(JSON.readTree(line));
                    } catch (RuntimeException e) {
                        throw new UnreadableBook(number, e);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A line that no program of ours wrote.
    static final class UnreadableBook extends RuntimeException {

        final int line;

        UnreadableBook(int line, Throwable cause) {
            super("line " + line, cause);
            this.line = line;
        }
    }
}
