package se.uppdrag.learning.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What `learning/training-form.jte` shows: a training as the office keeps it.
///
/// @param href where it is sent
/// @param title empty for one that is new
/// @param begun whether it can be said who came
/// @param opinions what they thought, where enough have said so
public record TrainingFormPage(
        String href,
        String title,
        String readHref,
        Map<String, String> values,
        Map<String, String> mistakes,
        @Nullable RefusalText refusal,
        boolean begun,
        List<Place> places,
        List<Place> waiting,
        String grade,
        List<String> opinions) {

    public record Place(String id, String name, String since, boolean came) {}

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public String mistake(String field) {
        return mistakes.getOrDefault(field, "");
    }
}
