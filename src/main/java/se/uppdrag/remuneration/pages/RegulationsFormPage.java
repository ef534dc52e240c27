package se.uppdrag.remuneration.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What `remuneration/regulations-form.jte` shows.
///
/// @param mistakes how many fields must be mended
public record RegulationsFormPage(
        List<Group> groups, int mistakes, @Nullable RefusalText refusal, String saved) {

    public record Group(String id, String name, List<Field> fields) {}

    /// @param kind `text`, `date`, `lines`, `choice` or `yes`
    /// @param mistake what is wrong with it, as a sentence; empty when nothing is
    public record Field(
            String name,
            String label,
            String hint,
            String kind,
            String value,
            List<Choice> choices,
            String mistake) {}

    public record Choice(String value, String name) {}
}
