package se.uppdrag.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import se.uppdrag.exchange.RegisterFile.AffiliationLine;
import se.uppdrag.exchange.RegisterFile.AppointmentLine;
import se.uppdrag.exchange.RegisterFile.MembershipLine;
import se.uppdrag.exchange.RegisterFile.OfficeLine;
import se.uppdrag.exchange.RegisterFile.OrganizationLine;
import se.uppdrag.exchange.RegisterFile.PersonLine;
import se.uppdrag.exchange.RegisterFile.RuleLine;
import se.uppdrag.exchange.RegisterFile.SeatsLine;
import se.uppdrag.exchange.RegisterFile.SubstituteLine;
import se.uppdrag.exchange.RegisterFile.TitleLine;
import se.uppdrag.web.CsvField;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The whole register as tables in one zip file: what the JSON document has, a table for each of
/// its lists, with the same names for the same things.
final class RegisterTables {

    /// Unpacked; a million posts are less.
    private static final int MOST_BYTES = 400_000_000;

    private static final Map<String, Class<? extends Record>> TABLES = tables();

    private RegisterTables() {}

    private static Map<String, Class<? extends Record>> tables() {
        var tables = new LinkedHashMap<String, Class<? extends Record>>();
        tables.put("personer.csv", PersonLine.class);
        tables.put("partier-och-organ.csv", OrganizationLine.class);
        tables.put("uppdrag.csv", MembershipLine.class);
        tables.put("vid-sidan.csv", AppointmentLine.class);
        tables.put("partibyten.csv", AffiliationLine.class);
        tables.put("tjanster.csv", OfficeLine.class);
        tables.put("regler.csv", RuleLine.class);
        tables.put("titlar.csv", TitleLine.class);
        tables.put("ersattare.csv", SubstituteLine.class);
        tables.put("platser.csv", SeatsLine.class);
        return tables;
    }

    private static List<? extends Record> lines(RegisterFile file, String table) {
        return switch (table) {
            case "personer.csv" -> file.persons();
            case "partier-och-organ.csv" -> file.organizations();
            case "uppdrag.csv" -> file.memberships();
            case "vid-sidan.csv" -> file.appointments();
            case "partibyten.csv" -> file.affiliations();
            case "tjanster.csv" -> file.offices();
            case "regler.csv" -> file.rules();
            case "titlar.csv" -> file.titles();
            case "ersattare.csv" -> file.substitutes();
            case "platser.csv" -> file.seats();
            default -> throw new IllegalArgumentException(table);
        };
    }

    static byte[] written(RegisterFile file) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var table : TABLES.entrySet()) {
                var entry = new ZipEntry(table.getKey());
                // The same register makes the same file, whenever it is asked for.
                entry.setTimeLocal(LocalDate.EPOCH.withYear(1980).atStartOfDay());
                zip.putNextEntry(entry);
                zip.write(
                        table(table.getValue(), lines(file, table.getKey()))
                                .getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /// With a byte order mark and semicolons, as spreadsheets here expect it.
    private static String table(Class<? extends Record> kind, List<? extends Record> lines) {
        var columns = kind.getRecordComponents();
        var text = new StringBuilder("\uFEFF");
        text.append(
                Arrays.stream(columns)
                        .map(RegisterTables::heading)
                        .collect(Collectors.joining(";")));
        for (var line : lines) {
            text.append("\r\n")
                    .append(
                            Arrays.stream(columns)
                                    .map(column -> CsvField.of(value(line, column)))
                                    .collect(Collectors.joining(";")));
        }
        return text.append("\r\n").toString();
    }

    private static @Nullable String value(Record line, RecordComponent column) {
        try {
            var value = column.getAccessor().invoke(line);
            return value == null ? null : value.toString();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String heading(RecordComponent column) {
        return column.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /// @param made the day it is read; the tables do not say
    static RegisterFile read(InputStream file, LocalDate made) throws IOException, UnreadableSheet {
        var read = new LinkedHashMap<String, List<Record>>();
        TABLES.keySet().forEach(table -> read.put(table, new ArrayList<>()));
        int unpacked = 0;
        boolean any = false;
        try (var zip = new ZipInputStream(file, StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                any = true;
                var name = entry.getName();
                var kind = TABLES.get(name);
                if (kind == null) {
                    throw new UnreadableSheet(
                            "”%s” hör inte hit; tabellerna %s väntades."
                                    .formatted(name, String.join(", ", TABLES.keySet())));
                }
                var bytes = zip.readNBytes(MOST_BYTES - unpacked + 1);
                unpacked += bytes.length;
                if (unpacked > MOST_BYTES) {
                    throw new UnreadableSheet("Filen blir för stor när den packas upp.");
                }
                var rows = new Reading(name, kind, read.get(name));
                CsvText.each(bytes, rows::take);
            }
        } catch (ZipException broken) {
            throw new UnreadableSheet("Filen är ingen hel zip-fil.");
        }
        if (!any) {
            throw new UnreadableSheet("Filen är ingen hel zip-fil.");
        }
        return file(read, made);
    }

    private static RegisterFile file(Map<String, List<Record>> read, LocalDate made)
            throws UnreadableSheet {
        return new RegisterFile(
                        RegisterFile.FORMAT,
                        made,
                        of(read, PersonLine.class),
                        of(read, OrganizationLine.class),
                        of(read, MembershipLine.class),
                        of(read, AppointmentLine.class),
                        of(read, AffiliationLine.class),
                        of(read, OfficeLine.class),
                        of(read, RuleLine.class),
                        of(read, TitleLine.class),
                        of(read, SubstituteLine.class),
                        of(read, SeatsLine.class))
                .checked();
    }

    private static <T extends Record> List<T> of(Map<String, List<Record>> read, Class<T> kind) {
        return TABLES.entrySet().stream()
                .filter(one -> one.getValue() == kind)
                .flatMap(one -> read.getOrDefault(one.getKey(), List.of()).stream())
                .map(kind::cast)
                .toList();
    }

    /// One table, row by row.
    private static final class Reading {

        private static final JsonMapper JSON = RegisterFile.mapper();

        /// @param at where it stands in the file
        private record Column(String heading, boolean text, boolean needed, int at) {}

        private final String table;
        private final Class<? extends Record> kind;
        private final List<Record> lines;
        private List<Column> columns = List.of();

        Reading(String table, Class<? extends Record> kind, @Nullable List<Record> lines) {
            this.table = table;
            this.kind = kind;
            this.lines = lines == null ? new ArrayList<>() : lines;
        }

        void take(Sheet.Row row) throws UnreadableSheet {
            if (columns.isEmpty()) {
                columns = columns(row.fields());
                return;
            }
            var node = JSON.createObjectNode();
            for (var column : columns) {
                var field = column.at() < row.fields().size() ? row.fields().get(column.at()) : "";
                var text = CsvField.plain(field);
                if (!text.isEmpty() || column.text() && column.needed()) {
                    node.put(column.heading(), text);
                } else if (column.needed()) {
                    throw wrong(row.line(), column.heading(), "Fältet är tomt.");
                }
            }
            try {
                lines.add(JSON.treeToValue(node, kind));
            } catch (JacksonException unreadable) {
                var path = unreadable.getPath();
                var column = path.isEmpty() ? "" : String.valueOf(path.getLast().getPropertyName());
                throw wrong(
                        row.line(),
                        column,
                        "”%s” går inte att läsa.".formatted(node.path(column).asString("")));
            }
        }

        private List<Column> columns(List<String> heading) throws UnreadableSheet {
            var found = new ArrayList<Column>();
            for (var component : kind.getRecordComponents()) {
                var name = heading(component);
                if (!heading.contains(name)) {
                    throw wrong(1, name, "Kolumnen saknas.");
                }
                found.add(
                        new Column(
                                name,
                                component.getType() == String.class,
                                !component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                                heading.indexOf(name)));
            }
            return found;
        }

        private UnreadableSheet wrong(long line, String column, String expected) {
            return new UnreadableSheet(line, column, "%s: %s".formatted(table, expected));
        }
    }
}
