package se.uppdrag.founding.pages;

import java.util.List;

/// What `founding/identities.jte` shows.
///
/// @param problem the key of what is wrong with what was typed, or empty
public record IdentitiesPage(
        List<Choice> sources,
        List<Choice> people,
        List<Line> lines,
        String source,
        String person,
        String value,
        String problem) {

    public record Choice(String value, String name) {}

    public record Line(String id, String name, String source, String sourceName, String value) {}
}
