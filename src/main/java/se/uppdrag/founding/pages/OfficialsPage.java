package se.uppdrag.founding.pages;

import java.util.List;
import java.util.Map;

/// What `founding/officials.jte` shows.
///
/// @param mistakes from the field's name to the key of what is wrong with it
/// @param problem the key of why an official could not be ended, or empty
public record OfficialsPage(
        List<Line> officials,
        List<Option> persons,
        List<String> roles,
        List<Option> organs,
        Typed typed,
        Map<String, String> mistakes,
        String problem) {

    public record Line(String id, String name, String role, String where, String since) {}

    public record Option(String id, String name) {}

    public record Typed(
            String person, String givenName, String familyName, String role, String organ) {}

    public String mistake(String field) {
        return mistakes.getOrDefault(field, "");
    }
}
