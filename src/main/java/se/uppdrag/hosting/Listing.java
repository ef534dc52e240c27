package se.uppdrag.hosting;

import static se.uppdrag.hosting.Words.t;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What was seen of many, as a table for people and as JSON for what watches over them.
final class Listing {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final List<String> COLUMNS =
            List.of(
                    "name",
                    "where",
                    "answers",
                    "program",
                    "migrations",
                    "copy",
                    "size",
                    "room",
                    "wrong");

    /// One municipality, and what is wrong with her.
    record Row(Seen seen, Set<Verdict> wrong) {}

    private Listing() {}

    static List<Row> rows(List<Seen> seen, Organisation organisation, Instant now) {
        return seen.stream()
                .map(one ->
                        new Row(
                                one,
                                Verdict.of(
                                        one, now, organisation.copiesAge(), organisation.room())))
                .toList();
    }

    static String table(List<Row> rows, Clock clock) {
        var now = clock.instant();
        var lines = new ArrayList<List<String>>();
        lines.add(COLUMNS.stream().map(name -> t("hosting.column." + name)).toList());
        rows.forEach(row -> lines.add(cells(row, now)));
        var text = new StringBuilder();
        for (var line : lines) {
            for (int i = 0; i < line.size(); i++) {
                var cell = line.get(i);
                text.append(cell);
                if (i < line.size() - 1) {
                    text.repeat(' ', width(lines, i) - cell.length() + 2);
                }
            }
            text.append('\n');
        }
        var bad = rows.stream().filter(row -> !row.wrong().isEmpty()).count();
        text.append(t("hosting.list.sum", rows.size(), bad)).append('\n');
        return text.toString();
    }

    private static int width(List<List<String>> lines, int column) {
        return lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(0);
    }

    private static List<String> cells(Row row, Instant now) {
        var seen = row.seen();
        return List.of(
                seen.name(),
                dash(seen.where()),
                t(seen.answers() ? "hosting.yes" : "hosting.no"),
                dash(String.join(" + ", seen.versions())),
                migrations(seen),
                seen.copy() == null ? "–" : age(Duration.between(seen.copy(), now)),
                seen.schema() == null ? "–" : size(seen.bytes()),
                room(seen),
                wrong(row));
    }

    private static String dash(String text) {
        return text.isEmpty() ? "–" : text;
    }

    private static String migrations(Seen seen) {
        var schema = seen.schema();
        if (schema == null) {
            return "–";
        }
        var beside = "";
        if (schema.missing() > 0) {
            beside += " " + t("hosting.migrations.missing", schema.missing());
        }
        if (schema.unknown() > 0) {
            beside += " " + t("hosting.migrations.unknown", schema.unknown());
        }
        return schema.done() + beside;
    }

    private static String age(Duration age) {
        return age.toHours() < 48
                ? t("hosting.age.hours", age.toHours())
                : t("hosting.age.days", age.toDays());
    }

    static String size(long bytes) {
        return bytes < 10_000_000_000L
                ? t("hosting.size.mb", bytes / 1_000_000)
                : t("hosting.size.gb", bytes / 1_000_000_000);
    }

    /// Of the data folder, and of the database where its disk is here.
    private static String room(Seen seen) {
        var parts = new ArrayList<String>();
        if (seen.dataRoom() != null) {
            parts.add(size(seen.dataRoom()));
        }
        if (seen.databaseRoom() != null) {
            parts.add(size(seen.databaseRoom()));
        }
        return parts.isEmpty() ? "–" : String.join(" / ", parts);
    }

    private static String wrong(Row row) {
        if (row.wrong().contains(Verdict.NOT_SEEN)) {
            return row.seen().trouble();
        }
        return row.wrong().stream()
                .map(one -> t("hosting.wrong." + one))
                .collect(Collectors.joining(", "));
    }

    static String json(List<Row> rows) {
        return JSON.writeValueAsString(rows.stream().map(Listing::object).toList());
    }

    private static Map<String, @Nullable Object> object(Row row) {
        var seen = row.seen();
        var schema = seen.schema();
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("name", seen.name());
        object.put("machine", seen.hosted().machine());
        object.put("where", seen.where().isEmpty() ? null : seen.where());
        object.put("answers", seen.answers());
        object.put("versions", seen.versions());
        object.put("migrations", schema == null ? null : schema.done());
        object.put("migrationsMissing", schema == null ? null : schema.missing());
        object.put("migrationsUnknown", schema == null ? null : schema.unknown());
        object.put("copy", seen.copy() == null ? null : seen.copy().toString());
        object.put("databaseBytes", schema == null ? null : seen.bytes());
        object.put("dataRoomBytes", seen.dataRoom());
        object.put("databaseRoomBytes", seen.databaseRoom());
        object.put("wrong", row.wrong().stream().map(Enum::name).toList());
        object.put("trouble", seen.trouble());
        return object;
    }
}
