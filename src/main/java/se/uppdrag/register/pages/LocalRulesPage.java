package se.uppdrag.register.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What `register/local-rules.jte` shows.
///
/// @param missing headings of KL 5:72 without a rule, as sentences
/// @param kinds every rule there is, to choose from
/// @param choices what the chosen rule may be; empty where it is written
/// @param hint what may be written
/// @param problem the key of what was wrong with the date, or empty
public record LocalRulesPage(
        String organ,
        String organName,
        List<Option> organs,
        List<String> missing,
        List<Heading> headings,
        List<Option> kinds,
        List<Option> choices,
        String hint,
        Draft draft,
        String problem,
        @Nullable RefusalText refusal) {

    public record Option(String value, String text, boolean chosen) {}

    public record Heading(String id, String name, List<Line> lines) {}

    /// @param to empty while it applies
    public record Line(
            String rule, String value, String from, String to, String decision, boolean now) {}

    public record Draft(String rule, String value, String from, String decision) {}
}
