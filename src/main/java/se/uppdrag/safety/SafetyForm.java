package se.uppdrag.safety;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What was typed in a form, and what is wrong with it.
final class SafetyForm {

    static final int LINE = 200;
    static final int TEXT = 20_000;

    private final Map<String, String> values;
    private final Map<String, String> mistakes = new LinkedHashMap<>();

    SafetyForm(Map<String, String> values) {
        this.values = values;
    }

    /// A line that must be there.
    String line(String field) {
        var text = optional(field, LINE);
        if (text.isEmpty()) {
            mistakes.putIfAbsent(field, "safety.mistake.empty");
        }
        return text;
    }

    /// A text that must be there.
    String text(String field) {
        var text = optional(field, TEXT);
        if (text.isEmpty()) {
            mistakes.putIfAbsent(field, "safety.mistake.empty");
        }
        return text;
    }

    String optional(String field, int max) {
        var text = values.getOrDefault(field, "").strip();
        if (text.length() > max || text.indexOf('\0') >= 0) {
            mistakes.put(field, "safety.mistake.long");
            return "";
        }
        return text;
    }

    /// One of those that are offered.
    String among(String field, Collection<String> offered) {
        var sent = values.getOrDefault(field, "");
        if (!offered.contains(sent)) {
            mistakes.put(field, "safety.mistake.choose");
        }
        return sent;
    }

    LocalDate day(String field) {
        try {
            var day = LocalDate.parse(values.getOrDefault(field, ""));
            if (day.getYear() > 1900 && day.getYear() < 2200) {
                return day;
            }
        } catch (DateTimeException unreadable) {
            // The same mistake as a day that cannot be.
        }
        mistakes.put(field, "safety.mistake.day");
        return LocalDate.EPOCH;
    }

    Optional<UUID> id(String field) {
        try {
            return Optional.of(UUID.fromString(values.getOrDefault(field, "")));
        } catch (IllegalArgumentException unreadable) {
            mistakes.put(field, "safety.mistake.choose");
            return Optional.empty();
        }
    }

    void wrong(String field, String mistake) {
        mistakes.put(field, mistake);
    }

    boolean right() {
        return mistakes.isEmpty();
    }

    Map<String, String> mistakes() {
        return mistakes;
    }

    /// As it was typed, but for days that are none: no browser shows those.
    Map<String, String> values(String... days) {
        var shown = new LinkedHashMap<>(values);
        for (var day : days) {
            if (mistakes.containsKey(day)) {
                shown.remove(day);
            }
        }
        return shown;
    }
}
