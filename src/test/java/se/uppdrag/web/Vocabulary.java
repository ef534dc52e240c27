package se.uppdrag.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/// What schema.org says of the words our pages use (`web/schema-org.txt`), and what a block of ours
/// does that the vocabulary does not allow.
public final class Vocabulary {

    private record Property(List<String> domains, List<String> ranges) {}

    private static final String WORDS = "https://schema.org/";

    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, List<String>> values = new HashMap<>();
    private final Map<String, Property> properties = new HashMap<>();

    private Vocabulary() {}

    public static Vocabulary ofSchemaOrg() {
        var vocabulary = new Vocabulary();
        try (var file =
                Objects.requireNonNull(
                        Vocabulary.class.getResourceAsStream("/web/schema-org.txt"))) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> vocabulary.learn(List.of(line.split(" "))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return vocabulary;
    }

    private void learn(List<String> words) {
        switch (words.getFirst()) {
            case "type" -> parents.put(words.get(1), words.size() > 2 ? words.get(2) : "");
            case "value" -> values.put(words.get(1), words.subList(2, words.size()));
            default ->
                    properties.put(
                            words.get(1),
                            new Property(
                                    List.of(words.get(2).split(",")),
                                    List.of(words.get(3).split(","))));
        }
    }

    /// @return each fault, in words
    public List<String> faults(JsonNode block) {
        var faults = new ArrayList<String>();
        if (!WORDS.equals(block.path("@context").path("@vocab").asString(""))) {
            faults.add("no words of schema.org");
        }
        thing(block, faults);
        return faults;
    }

    private void thing(JsonNode node, List<String> faults) {
        var type = node.path("@type").asString("");
        if (!parents.containsKey(type)) {
            faults.add("no such type: " + type);
            return;
        }
        node.forEachEntry((name, value) -> {
            if (!name.startsWith("@")) {
                property(type, name, value, faults);
            }
        });
    }

    private void property(String type, String name, JsonNode value, List<String> faults) {
        var property = properties.get(name);
        if (property == null || property.domains().stream().noneMatch(of -> is(type, of))) {
            faults.add(type + " has no " + name);
            return;
        }
        for (var one : value.isArray() ? value.valueStream().toList() : List.of(value)) {
            if (property.ranges().stream().noneMatch(range -> fits(one, range))) {
                faults.add(type + "." + name + " is not " + property.ranges() + ": " + one);
            }
            if (one.has("@type")) {
                thing(one, faults);
            }
        }
    }

    private boolean is(String type, String of) {
        return !type.isEmpty() && (type.equals(of) || is(parents.getOrDefault(type, ""), of));
    }

    private boolean fits(JsonNode value, String range) {
        if (value.has("@type")) {
            return is(value.path("@type").asString(), range);
        }
        if (value.has("@id")) {
            var word = value.path("@id").asString();
            return word.startsWith(WORDS)
                    && values.getOrDefault(range, List.of())
                            .contains(word.substring(WORDS.length()));
        }
        var text = value.asString("");
        return switch (range) {
            case "Text" -> value.isString() && !text.isBlank();
            case "URL" -> isAddress(text);
            case "Date" -> text.matches("\\d{4}-\\d\\d-\\d\\d");
            case "DateTime" ->
                    text.matches(
                            "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?(Z|[+-]\\d\\d:\\d\\d)");
            default -> false;
        };
    }

    private static boolean isAddress(String text) {
        try {
            var address = URI.create(text);
            return address.isAbsolute() && address.getHost() != null;
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }
}
