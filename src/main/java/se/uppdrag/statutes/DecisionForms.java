package se.uppdrag.statutes;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.register.Register;
import se.uppdrag.registry.Registry;
import se.uppdrag.web.DateFields;
import se.uppdrag.web.PlainLetters;

/// Reads the fields that say who decided, when and in which paragraph, and from when it holds.
@Component
class DecisionForms {

    private final Register register;
    private final Registry registry;

    DecisionForms(Register register, Registry registry) {
        this.register = register;
        this.registry = registry;
    }

    DecisionForm read(Map<String, String> fields) {
        var mistakes = new LinkedHashMap<String, String>();
        var period = period(fields, mistakes);
        var organ = field(fields, "beslutsorgan");
        var day = field(fields, "beslutsdag");
        var section = field(fields, "paragraf");
        if (day.isEmpty() && section.isEmpty()) {
            return new DecisionForm(null, period, mistakes);
        }
        var on = DateFields.read(day);
        if (on == null) {
            mistakes.put("beslutsdag", "statutes.mistake.day");
        }
        var number = section.replace("§", "").strip();
        if (!number.matches("[1-9]\\d{0,4}")) {
            mistakes.put("paragraf", "statutes.mistake.section");
        }
        if (register.organ(organ).isEmpty()) {
            mistakes.put("beslutsorgan", "statutes.mistake.organ");
        }
        var matter = matter(fields, mistakes);
        return new DecisionForm(
                on == null || !mistakes.isEmpty()
                        ? null
                        : new Decided(
                                organ,
                                on,
                                Integer.parseInt(number),
                                matter,
                                field(fields, "retroaktivt").equals("ja")),
                period,
                mistakes);
    }

    private static @Nullable Period period(
            Map<String, String> fields, Map<String, String> mistakes) {
        var from = DateFields.read(field(fields, "fran"));
        var to = day(fields, "till", mistakes);
        if (from == null) {
            mistakes.put("fran", "statutes.mistake.day");
            return null;
        }
        return new Period(from, to);
    }

    private static @Nullable LocalDate day(
            Map<String, String> fields, String name, Map<String, String> mistakes) {
        var typed = field(fields, name);
        var read = DateFields.read(typed);
        if (!typed.isEmpty() && read == null) {
            mistakes.put(name, "statutes.mistake.day");
        }
        return read;
    }

    /// As it is written, `KS 2026.0188`, or as it stands in an address.
    private @Nullable String matter(Map<String, String> fields, Map<String, String> mistakes) {
        var typed = field(fields, "dnr");
        if (typed.isEmpty()) {
            return null;
        }
        var slug = PlainLetters.of(typed).replaceAll("[^a-z0-9]+", "-");
        if (registry.matter(slug).isEmpty()) {
            mistakes.put("dnr", "statutes.mistake.matter");
        }
        return slug;
    }

    private static String field(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "").strip();
    }
}
