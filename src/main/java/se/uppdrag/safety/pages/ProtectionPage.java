package se.uppdrag.safety.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What `safety/protection.jte` shows.
///
/// @param holders those who serve full time or much of it; only the reader for who is no official
/// @param organs whose meetings the reader prepares
public record ProtectionPage(
        String exit,
        boolean official,
        List<Holder> holders,
        List<Round> rounds,
        List<Note> notes,
        List<CasePage.Choice> organs,
        List<CasePage.Choice> kinds,
        List<CasePage.Choice> risks,
        List<CasePage.Choice> measures,
        List<CasePage.Choice> advice,
        Map<String, String> values,
        Map<String, String> mistakes,
        @Nullable RefusalText refusal) {

    public record Holder(
            String id, String name, String title, List<String> done, List<String> missing) {}

    public record Round(
            String organ, String day, String place, String exits, String caller, String host) {}

    public record Note(String organ, String day, String advice) {}

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public String mistake(String field) {
        return mistakes.getOrDefault(field, "");
    }
}
