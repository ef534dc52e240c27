package se.uppdrag.delegations.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What `delegations/units.jte` shows: one committee's units and who works there.
public record UnitsPage(
        String organ,
        String organName,
        List<Line> units,
        List<Employed> employed,
        List<Option> people,
        Map<String, String> values,
        Map<String, String> mistakes,
        @Nullable RefusalText refusal) {

    /// @param under the name of the unit it belongs to; empty for an administration
    public record Line(String slug, String name, String under, String manager) {}

    public record Employed(
            String id, String name, String title, String unit, boolean manager, String since) {}

    public record Option(String value, String name) {}

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public String mistake(String field) {
        return mistakes.getOrDefault(field, "");
    }
}
