package se.uppdrag.statutes.pages;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What a form was sent with, and what was wrong with it.
///
/// @param mistakes a text key for each field
public record StatuteForm(
        Map<String, String> fields, Map<String, String> mistakes, @Nullable RefusalText refusal) {

    public static final StatuteForm EMPTY = new StatuteForm(Map.of(), Map.of(), null);

    public record Option(String value, String text) {}

    public String value(String field) {
        return fields.getOrDefault(field, "");
    }

    public String mistake(String field) {
        return mistakes.getOrDefault(field, "");
    }

    public boolean chosen(String field, String value) {
        return value(field).equals(value);
    }

    /// With values for the fields that were not sent.
    public StatuteForm or(Map<String, String> others) {
        var all = new HashMap<>(others);
        all.putAll(fields);
        return new StatuteForm(Map.copyOf(all), mistakes, refusal);
    }
}
