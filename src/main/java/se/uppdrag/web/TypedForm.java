package se.uppdrag.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What was typed in a form, and what is wrong with it.
public final class TypedForm {

    public static final int LINE = 200;
    public static final int TEXT = 20_000;

    private final Map<String, String> values;
    private final Map<String, String> mistakes = new LinkedHashMap<>();

    public TypedForm(Map<String, String> values) {
        this.values = values;
    }

    /// A line that must be there.
    public String line(String field) {
        var text = optional(field, LINE);
        if (text.isEmpty()) {
            mistakes.putIfAbsent(field, "web.mistake.empty");
        }
        return text;
    }

    /// A text that must be there.
    public String text(String field) {
        var text = optional(field, TEXT);
        if (text.isEmpty()) {
            mistakes.putIfAbsent(field, "web.mistake.empty");
        }
        return text;
    }

    public String optional(String field, int max) {
        var text = values.getOrDefault(field, "").strip();
        if (text.length() > max || text.indexOf('\0') >= 0) {
            mistakes.put(field, "web.mistake.long");
            return "";
        }
        return text;
    }

    /// One of those that are offered.
    public String among(String field, Collection<String> offered) {
        var sent = values.getOrDefault(field, "");
        if (!offered.contains(sent)) {
            mistakes.put(field, "web.mistake.choose");
        }
        return sent;
    }

    public LocalDate day(String field) {
        try {
            var day = LocalDate.parse(values.getOrDefault(field, ""));
            if (day.getYear() > 1900 && day.getYear() < 2200) {
                return day;
            }
        } catch (DateTimeException unreadable) {
            // The same mistake as a day that cannot be.
        }
        mistakes.put(field, "web.mistake.day");
        return LocalDate.EPOCH;
    }

    public Optional<UUID> id(String field) {
        try {
            return Optional.of(UUID.fromString(values.getOrDefault(field, "")));
        } catch (IllegalArgumentException unreadable) {
            mistakes.put(field, "web.mistake.choose");
            return Optional.empty();
        }
    }

    public void wrong(String field, String mistake) {
        mistakes.put(field, mistake);
    }

    public boolean right() {
        return mistakes.isEmpty();
    }

    public Map<String, String> mistakes() {
        return mistakes;
    }

    /// As it was typed, but for days that are none: no browser shows those.
    public Map<String, String> values(String... days) {
        var shown = new LinkedHashMap<>(values);
        for (var day : days) {
            if (mistakes.containsKey(day)) {
                shown.remove(day);
            }
        }
        return shown;
    }
}
