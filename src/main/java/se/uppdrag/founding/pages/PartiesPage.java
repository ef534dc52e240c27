package se.uppdrag.founding.pages;

import java.util.List;
import java.util.Map;

/// What `founding/parties.jte` shows.
///
/// @param parties from left to right in the chamber
/// @param mistakes from the field's name to the key of what is wrong with it
public record PartiesPage(List<Line> parties, Line typed, Map<String, String> mistakes) {

    public record Line(String code, String name, String colour, String darkColour) {}

    public String mistake(String field) {
        return mistakes.getOrDefault(field, "");
    }
}
