package se.uppdrag.delegations;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.uppdrag.web.DateFields;

/// What was sent with a form, and what is wrong in it.
final class Form {

    private static final List<String> DAYS =
            List.of(
                    "fran",
                    "enhet-fran",
                    "stang-fran",
                    "andra-fran",
                    "slutar",
                    "uppfoljd",
                    "dag",
                    "kursdag",
                    "vidare-fran",
                    "vidare-till");

    private final Map<String, String> sent = new LinkedHashMap<>();
    private final Map<String, String> mistakes = new LinkedHashMap<>();

    Form(Map<String, String> fields) {
        fields.forEach((field, value) -> sent.put(field, value.strip()));
    }

    /// Demanded, and no longer than so.
    Form text(String field, int most) {
        if (value(field).isEmpty()) {
            mistakes.put(field, "delegations.mistake.empty");
        }
        return most(field, most);
    }

    Form most(String field, int most) {
        if (value(field).length() > most || value(field).indexOf('\0') >= 0) {
            mistakes.put(field, "delegations.mistake.long");
        }
        return this;
    }

    Form day(String field) {
        var read = DateFields.read(value(field));
        if (read == null || read.getYear() < 1970 || read.getYear() > 2200) {
            mistakes.put(field, "delegations.mistake.day");
        }
        return this;
    }

    Form check(String field, boolean right) {
        if (!right) {
            mistakes.putIfAbsent(field, "delegations.mistake.choose");
        }
        return this;
    }

    String value(String field) {
        return sent.getOrDefault(field, "");
    }

    LocalDate date(String field) {
        var read = DateFields.read(value(field));
        return read == null ? LocalDate.EPOCH : read;
    }

    Map<String, String> mistakes() {
        return mistakes;
    }

    /// As it was typed, but for what is no date: no browser shows that in a field for one.
    Map<String, String> values() {
        var shown = new LinkedHashMap<>(sent);
        DAYS.forEach(day -> shown.computeIfPresent(day, (_, typed) -> DateFields.date(typed)));
        return shown;
    }
}
