package se.uppdrag.demo;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// One thing measured, beside the limit it was measured against in the same run.
///
/// @param limit the same unit, for what could at best be reached
record Figure(String name, double value, double limit, String unit, String limitName) {

    double ratio() {
        return limit == 0 ? 0 : value / limit;
    }

    /// As people read it, in columns.
    String line() {
        return String.format(
                Locale.of("sv"),
                "%-42s %9.1f %-5s %8.2f × %s (%.1f %s)",
                name,
                value,
                unit,
                ratio(),
                limitName,
                limit,
                unit);
    }

    /// As programs read it.
    Map<String, Object> facts() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("name", name);
        facts.put("value", value);
        facts.put("unit", unit);
        facts.put("limitName", limitName);
        facts.put("limit", limit);
        facts.put("ratio", ratio());
        return facts;
    }
}
