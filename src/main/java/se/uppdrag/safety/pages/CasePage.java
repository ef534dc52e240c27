package se.uppdrag.safety.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What `safety/case.jte` shows: one report, opened.
///
/// @param involved those who read it, one of whom may turn out to be involved
/// @param copies for how many days it stays in copies after it has been disposed of
public record CasePage(
        String exit,
        String here,
        String id,
        String number,
        String state,
        String risk,
        String due,
        boolean official,
        boolean closed,
        List<String> readers,
        List<CaseLine> lines,
        List<CaseFileLink> files,
        List<Choice> involved,
        String copies,
        List<Choice> risks,
        List<Choice> kinds,
        List<Choice> points,
        List<Choice> measures,
        List<Choice> secret,
        List<Choice> provisions,
        Map<String, String> values,
        Map<String, String> mistakes,
        @Nullable RefusalText refusal) {

    public record Choice(String code, String name) {}

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public String mistake(String field) {
        return mistakes.getOrDefault(field, "");
    }
}
