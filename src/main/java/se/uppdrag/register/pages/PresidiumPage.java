package se.uppdrag.register.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What `register/presidium.jte` shows.
///
/// @param organ the address of the organ chosen for
/// @param problem key of what was wrong with the day, or empty
public record PresidiumPage(
        String organ,
        List<Option> organs,
        List<Option> members,
        List<Choice> posts,
        String from,
        String decidedBy,
        String problem,
        @Nullable RefusalText refusal) {

    public record Option(String id, String name) {}

    /// @param selected who is chosen for the post, or empty
    public record Choice(String post, String label, String selected) {}
}
