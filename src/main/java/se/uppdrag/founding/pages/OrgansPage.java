package se.uppdrag.founding.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What `founding/organs.jte` shows.
///
/// @param mistakes from the field's name to the key of what is wrong with it
public record OrgansPage(
        List<Line> organs,
        List<String> kinds,
        List<Option> parents,
        List<Option> abolishable,
        Typed typed,
        Map<String, String> mistakes,
        @Nullable RefusalText refusal) {

    public record Line(String name, String href, String kind, String authority, int seats) {}

    public record Option(String id, String name) {}

    public record Typed(
            String kind,
            String name,
            String authority,
            String seats,
            String parent,
            String from,
            String decidedBy) {}

    public String mistake(String field) {
        return mistakes.getOrDefault(field, "");
    }
}
