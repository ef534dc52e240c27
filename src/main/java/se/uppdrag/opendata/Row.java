package se.uppdrag.opendata;

import java.util.ArrayList;
import java.util.List;
import se.uppdrag.opendata.Resource.Field;
import se.uppdrag.web.CsvField;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One thing as the API answers with it: flat, so that it is a row of a table as well.
final class Row {

    private Row() {}

    static ObjectNode of(Resource resource, ObjectTable.Stored stored) {
        var row = JsonMapper.shared().createObjectNode();
        row.put("id", stored.id());
        if (!stored.deleted()) {
            var body = JsonMapper.shared().readTree(stored.body());
            for (var field : resource.fields()) {
                put(row, field, body.path(field.from()));
            }
        }
        row.put("created", Answer.time(stored.created()));
        row.put("modified", Answer.time(stored.modified()));
        row.put("deleted", stored.deleted());
        return row;
    }

    private static void put(ObjectNode row, Field field, JsonNode value) {
        var one = value.isArray() ? value.path(0) : value;
        if (one.isMissingNode() || one.isNull()) {
            return;
        }
        switch (field.form()) {
            case NUMBER -> row.put(field.name(), one.asInt());
            case TRUTH -> row.put(field.name(), one.asBoolean());
            case ID -> {
                var address = one.asString();
                row.put(field.name(), address.substring(address.lastIndexOf('/') + 1));
            }
            case TEXT, DATE, TIME, ADDRESS -> row.put(field.name(), one.asString());
        }
    }

    static List<String> header(Resource resource) {
        var names = new ArrayList<String>();
        names.add("id");
        resource.fields().forEach(field -> names.add(field.name()));
        names.addAll(List.of("created", "modified", "deleted"));
        return names;
    }

    /// A line of a table (RFC 4180). What a spreadsheet might take for a formula is made text.
    static String line(List<String> names, ObjectNode row) {
        return String.join(
                        ",",
                        names.stream()
                                .map(name -> CsvField.comma(row.path(name).asString("")))
                                .toList())
                + "\r\n";
    }
}
