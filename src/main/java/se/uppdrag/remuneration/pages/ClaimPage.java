package se.uppdrag.remuneration.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What `remuneration/claim.jte` shows.
///
/// @param type the kind of claim, which decides the fields
/// @param rule what the regulations say of it
/// @param options meetings, or organs for a duty
/// @param mistakes field to what is wrong
public record ClaimPage(
        String type,
        String name,
        String rule,
        List<Option> options,
        Map<String, String> values,
        Map<String, String> mistakes,
        @Nullable RefusalText refusal) {

    public record Option(String value, String name) {}

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public String mistake(String field) {
        return mistakes.getOrDefault(field, "");
    }

    public boolean has(String field) {
        return switch (field) {
            case "mote" -> !type.equals("DUTY");
            case "organ", "datum", "fran", "till" -> type.equals("DUTY");
            case "satt" -> type.equals("LOST_EARNINGS");
            case "timmar" -> type.equals("LOST_EARNINGS") || type.equals("CHILD_CARE");
            case "belopp" ->
                    type.equals("LOST_EARNINGS")
                            || type.equals("CHILD_CARE")
                            || type.equals("DISABILITY");
            case "alder" -> type.equals("CHILD_CARE");
            case "km", "vag" -> type.equals("TRAVEL");
            case "vad" -> type.equals("DUTY") || type.equals("DISABILITY");
            case "fil" -> !type.equals("TRAVEL");
            default -> false;
        };
    }
}
