package se.uppdrag.opendata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Holds an object against what OParl 1.1 allows and demands of its type
/// (`opendata/oparl-1.1.txt`), and those inside it as well.
public final class OParlRules {

    /// What all types are named by.
    public static final String SCHEMA = "https://schema.oparl.org/1.1/";

    private static final Pattern LINE =
            Pattern.compile("    (\\w+)(!?) (\\[]>|>|\\{)?(\\w+)}?(\\*?)");

    private static final Map<String, Pattern> FORMS =
            Map.of(
                    "url", Pattern.compile("https?://[^\\s>\")\\]`]+[^ >\"`.\\s]"),
                    "date", Pattern.compile("\\d{4}-\\d\\d-\\d\\d"),
                    "time", Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+00:00"),
                    "text", Pattern.compile("(?s).*\\S.*"));

    /// All that is left of something that is gone.
    private static final Set<String> GONE = Set.of("id", "type", "created", "modified", "deleted");

    /// @param how `>` for the address of an object, `[]>` of a list, `{` for an object inside;
    ///   empty for a value
    /// @param what the form of the value, or the type of the object
    private record Property(boolean must, String how, String what, boolean many) {}

    private final Map<String, Map<String, Property>> types = new LinkedHashMap<>();

    private OParlRules() {}

    public static OParlRules read() {
        var rules = new OParlRules();
        var type = "";
        for (var line : text().lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var property = LINE.matcher(line);
            if (property.matches()) {
                Objects.requireNonNull(rules.types.get(type))
                        .put(
                                property.group(1),
                                new Property(
                                        !property.group(2).isEmpty(),
                                        Objects.requireNonNullElse(property.group(3), ""),
                                        property.group(4),
                                        !property.group(5).isEmpty()));
            } else if (line.matches("\\w+")) {
                type = line;
                rules.types.put(type, new LinkedHashMap<>());
            } else {
                throw new IllegalStateException(line);
            }
        }
        return rules;
    }

    private static String text() {
        try (InputStream file =
                Objects.requireNonNull(
                        OParlRules.class.getResourceAsStream("/opendata/oparl-1.1.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Set<String> types() {
        return types.keySet();
    }

    /// What the type may say.
    public Set<String> properties(String type) {
        return Objects.requireNonNull(types.get(type), type).keySet();
    }

    static String type(JsonNode object) {
        return object.path("type").asString("").replace(SCHEMA, "");
    }

    /// Everything that is not as it must be.
    public List<String> faults(JsonNode object) {
        var faults = new ArrayList<String>();
        check(object, type(object), "", faults);
        return faults;
    }

    private void check(JsonNode object, String type, String place, List<String> faults) {
        var here = place + type;
        var properties = types.get(type);
        if (properties == null || !object.path("type").asString("").equals(SCHEMA + type)) {
            faults.add(here + " is of the type " + object.path("type"));
            return;
        }
        var gone = object.path("deleted").asBoolean(false);
        for (var name : gone ? GONE : properties.keySet()) {
            if (Objects.requireNonNull(properties.get(name)).must() && !object.has(name)) {
                faults.add(here + " has no " + name);
            }
        }
        object.forEachEntry((name, value) -> {
            var property = properties.get(name);
            if (name.contains(":")) {
                return;
            }
            if (property == null || gone && !GONE.contains(name)) {
                faults.add(here + " may not have " + name);
            } else if (property.many() != value.isArray()) {
                faults.add(here + "." + name + " is one or many: " + value);
            } else if (value.isArray()) {
                value.forEach(one -> value(one, property, here + "." + name, faults));
            } else {
                value(value, property, here + "." + name, faults);
            }
        });
    }

    private void value(JsonNode value, Property property, String here, List<String> faults) {
        if (property.how().equals("{")) {
            check(value, property.what(), here + " ", faults);
            if (!type(value).equals(property.what())) {
                faults.add(here + " is a " + type(value));
            }
            return;
        }
        var form = property.how().isEmpty() ? property.what() : "url";
        var right =
                switch (form) {
                    case "truth" -> value.isBoolean();
                    case "number" -> value.isIntegralNumber();
                    case "any" -> value.isObject();
                    default ->
                            value.isString()
                                    && Objects.requireNonNull(FORMS.get(form), form)
                                            .matcher(value.asString())
                                            .matches();
                };
        if (!right) {
            faults.add(here + " is no " + form + ": " + value);
        }
    }

    /// Tells every address that is given for an object, or for a list of them, with the type.
    public void references(
            JsonNode object, BiConsumer<String, String> one, BiConsumer<String, String> list) {
        var properties = Objects.requireNonNull(types.get(type(object)));
        object.forEachEntry((name, value) -> {
            var property = properties.get(name);
            if (property == null || property.how().isEmpty()) {
                return;
            }
            for (var each : value.isArray() ? value : List.of(value)) {
                switch (property.how()) {
                    case ">" -> one.accept(each.asString(), property.what());
                    case "[]>" -> list.accept(each.asString(), property.what());
                    default -> references(each, one, list);
                }
            }
        });
    }
}
