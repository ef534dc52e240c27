package se.uppdrag.opendata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.uppdrag.opendata.Resource.Field;
import se.uppdrag.web.Texts;

/// What the answers of the API look like, for its description.
final class OpenApiSchemas {

    private final Texts texts;

    OpenApiSchemas(Texts texts) {
        this.texts = texts;
    }

    /// What one thing of a resource is called there.
    static String name(Resource resource) {
        return resource.kind().type();
    }

    Map<String, Object> all() {
        var schemas = new LinkedHashMap<String, Object>();
        for (var one : Resource.values()) {
            schemas.put(name(one), row(one));
            var reference = "#/components/schemas/" + name(one);
            schemas.put(name(one) + "List", list(reference));
            schemas.put(
                    name(one) + "All", Map.of("type", "array", "items", Map.of("$ref", reference)));
            schemas.put(
                    name(one) + "Table",
                    Map.of(
                            "type",
                            "string",
                            "pattern",
                            "^" + OpenApiAnswers.head(Row.header(one))));
        }
        schemas.put(
                "Change",
                object(
                        Map.of(
                                "type", Map.of("type", "string"),
                                "id", Map.of("type", "string"),
                                "modified", time(),
                                "deleted", Map.of("type", "boolean"),
                                "address", address())));
        schemas.put("Changes", list("#/components/schemas/Change"));
        schemas.put(
                "ApiInfo",
                object(
                        Map.of(
                                "apiName", Map.of("type", "string"),
                                "apiVersion", Map.of("type", "string"),
                                "apiReleased", Map.of("type", "string", "format", "date"),
                                "apiDocumentation", address(),
                                "apiStatus", Map.of("type", "string"))));
        schemas.put(
                "Problem",
                object(
                        Map.of(
                                "type", Map.of("type", "string"),
                                "title", Map.of("type", "string"),
                                "status", Map.of("type", "integer"),
                                "detail", Map.of("type", "string"),
                                "instance", Map.of("type", "string"))));
        return schemas;
    }

    private Map<String, Object> row(Resource resource) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("id", Map.of("type", "string"));
        resource.fields().forEach(field -> properties.put(field.name(), property(field)));
        properties.put("created", time());
        properties.put("modified", time());
        properties.put("deleted", Map.of("type", "boolean"));
        return Map.of(
                "type",
                "object",
                "description",
                texts.get("opendata.resource." + resource),
                "required",
                List.of("id", "created", "modified", "deleted"),
                "additionalProperties",
                false,
                "properties",
                properties);
    }

    private Map<String, Object> property(Field field) {
        return switch (field.form()) {
            case TEXT, ID -> Map.of("type", "string");
            case NUMBER -> Map.of("type", "integer");
            case TRUTH -> Map.of("type", "boolean");
            case DATE -> Map.of("type", "string", "format", "date");
            case TIME -> time();
            case ADDRESS -> address();
        };
    }

    private static Map<String, Object> time() {
        return Map.of("type", "string", "format", "date-time");
    }

    private static Map<String, Object> address() {
        return Map.of("type", "string", "format", "uri");
    }

    private static Map<String, Object> object(Map<String, Object> properties) {
        return Map.of(
                "type",
                "object",
                "required",
                properties.keySet().stream().sorted().toList(),
                "additionalProperties",
                false,
                "properties",
                properties);
    }

    private static Map<String, Object> list(String of) {
        var number = Map.<String, Object>of("type", "integer");
        var properties = new LinkedHashMap<String, Object>();
        properties.put("data", Map.of("type", "array", "items", Map.of("$ref", of)));
        properties.put(
                "pagination",
                object(
                        Map.of(
                                "totalElements", number,
                                "elementsPerPage", number,
                                "currentPage", number,
                                "totalPages", number)));
        properties.put("links", Map.of("type", "object", "additionalProperties", address()));
        return object(properties);
    }
}
