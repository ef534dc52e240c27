package se.uppdrag.learning;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Alfresco's own definition of its interface (Swagger 2.0), as Alfresco publishes it in the
/// package that the build fetches: what it says of a request and of an answer.
final class AlfrescoDefinition {

    static final Path FILE =
            Path.of(
                    "src/main/frontend/node_modules/alfresco-js-api/definitions/alfresco-core.yaml");

    /// Fields of a form are told of in words alone, each with its name in bold.
    private static final Pattern BOLD = Pattern.compile("\\*\\*(\\w+)\\*\\*");

    /// @param fields of a form; empty where none was sent
    record Asked(
            String method,
            String path,
            Map<String, String> query,
            String mediaType,
            Set<String> fields) {}

    private final JsonNode whole;
    private final JsonMapper json = JsonMapper.builder().build();
    private final SchemaRegistry schemas =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4);

    AlfrescoDefinition() {
        try {
            whole = YAMLMapper.builder().build().readTree(Files.readString(FILE));
        } catch (IOException e) {
            throw new AssertionError("Bygg först: " + FILE + " hämtas av npm", e);
        }
    }

    String base() {
        return whole.path("basePath").asString();
    }

    /// What the path below the base and the method are called in the definition.
    Optional<JsonNode> operation(String method, String path) {
        for (var one : whole.path("paths").properties()) {
            var template = one.getKey().replaceAll("\\{[^}]+}", "[^/]+");
            if (path.matches(template)) {
                var operation = one.getValue().path(method.toLowerCase(Locale.ROOT));
                return operation.isMissingNode() ? Optional.empty() : Optional.of(operation);
            }
        }
        return Optional.empty();
    }

    /// What is wrong with a request; nothing, where it is as the definition says.
    List<String> faults(Asked asked) {
        var operation = operation(asked.method(), asked.path()).orElse(null);
        if (operation == null) {
            return List.of("No such operation: " + asked.method() + " " + asked.path());
        }
        var faults = new ArrayList<String>();
        var known = new HashMap<String, JsonNode>();
        var body = false;
        for (var each : operation.path("parameters")) {
            var parameter = resolved(each);
            body |= parameter.path("in").asString().equals("body");
            if (parameter.path("in").asString().equals("query")) {
                known.put(parameter.path("name").asString(), parameter);
            }
        }
        known.forEach((name, parameter) -> {
            if (parameter.path("required").asBoolean(false) && !asked.query().containsKey(name)) {
                faults.add("Missing: " + name);
            }
        });
        asked.query()
                .forEach((name, value) -> {
                    var parameter = known.get(name);
                    if (parameter == null) {
                        faults.add("Unknown: " + name);
                    } else if (!holds(parameter, value)) {
                        faults.add("Not as defined: " + name + "=" + value);
                    }
                });
        if (body) {
            taken(operation, asked, faults);
        }
        return faults;
    }

    private static void taken(JsonNode operation, Asked asked, List<String> faults) {
        var types = new ArrayList<String>();
        operation.path("consumes").forEach(one -> types.add(one.asString()));
        if (!types.contains(asked.mediaType())) {
            faults.add("Not taken in: " + asked.mediaType());
        }
        var told =
                BOLD.matcher(operation.path("description").asString())
                        .results()
                        .map(one -> one.group(1))
                        .toList();
        asked.fields().stream()
                .filter(field -> !told.contains(field))
                .forEach(field -> faults.add("Unknown field: " + field));
    }

    private static boolean holds(JsonNode parameter, String value) {
        return switch (parameter.path("type").asString()) {
            case "integer" ->
                    value.matches("-?\\d{1,9}")
                            && Integer.parseInt(value)
                                    >= parameter.path("minimum").asInt(Integer.MIN_VALUE);
            case "boolean" -> value.matches("true|false");
            default -> !value.isEmpty();
        };
    }

    /// What is wrong with an answer. One that has no form of its own has that of every error.
    List<String> faults(JsonNode operation, int status, String body) {
        var responses = operation.path("responses");
        var own = responses.path(Integer.toString(status)).path("schema");
        return faults(own.isMissingNode() ? responses.path("default").path("schema") : own, body);
    }

    private List<String> faults(JsonNode schema, String body) {
        var document =
                json.writeValueAsString(
                        Map.of(
                                "$schema",
                                "http://json-schema.org/draft-04/schema#",
                                "allOf",
                                List.of(schema),
                                "definitions",
                                whole.path("definitions")));
        return schemas
                .getSchema(document)
                .validate(
                        body,
                        InputFormat.JSON,
                        context ->
                                context.executionConfig(
                                        config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    /// What a name of a node has to be like.
    Pattern name() {
        return Pattern.compile(
                whole.path("definitions")
                        .path("Node")
                        .path("properties")
                        .path("name")
                        .path("pattern")
                        .asString());
    }

    private JsonNode resolved(JsonNode one) {
        var reference = one.path("$ref").asString("");
        return reference.isEmpty() ? one : whole.at(reference.substring(1));
    }
}
