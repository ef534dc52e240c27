package se.uppdrag.safety.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What `safety/report.jte` shows.
///
/// @param name who is signed in; empty for nobody
/// @param readers who can be chosen to read
public record ReportPage(
        String exit,
        String name,
        List<Reader> readers,
        Map<String, String> values,
        Map<String, String> mistakes,
        @Nullable RefusalText refusal) {

    /// @param party empty for an official
    public record Reader(String id, String name, String party, String partyName, boolean ticked) {}

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public String mistake(String field) {
        return mistakes.getOrDefault(field, "");
    }
}
