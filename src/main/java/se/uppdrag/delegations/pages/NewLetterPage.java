package se.uppdrag.delegations.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What `delegations/new-letter.jte` shows.
///
/// @param byDecision whether a body gives, by a decision
public record NewLetterPage(
        String receiver,
        String receiverName,
        String giverName,
        String backHref,
        boolean byDecision,
        List<Choice> tasks,
        List<Completed> completed,
        Map<String, String> values,
        Map<String, String> mistakes,
        @Nullable RefusalText refusal) {

    /// @param held whether the giver has it to give
    public record Choice(String code, String name, String about, boolean chosen, boolean held) {}

    /// What the receiver has gone through here.
    public record Completed(String value, String name, boolean chosen) {}

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public String mistake(String field) {
        return mistakes.getOrDefault(field, "");
    }
}
