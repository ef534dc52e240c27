package se.uppdrag.delegations.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What `delegations/decision-form.jte` and `delegations/decision-file.jte` show.
///
/// @param faults the lines of a file that cannot be taken in
/// @param read what was read of a file, when it has been looked through; empty before
/// @param marked how many of them have a remark
public record DecisionFormPage(
        String organ,
        String organName,
        List<Option> rows,
        List<Option> holders,
        List<String> faults,
        String read,
        String marked,
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
}
