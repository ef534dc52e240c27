package se.uppdrag.assignments.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What `assignments/reelection.jte` shows: elections that end what the assembly elected to.
///
/// @param problem the words of what was wrong in what was typed, or empty
public record ReelectionPage(
        List<Option> kinds,
        List<Option> organs,
        String concluded,
        List<Line> recorded,
        String problem,
        @Nullable RefusalText refusal) {

    public record Option(String id, String name, boolean chosen) {}

    public record Line(String heading, String facts, List<Next> organs) {}

    /// @param elected whether the next have been elected
    public record Next(String href, String name, boolean elected) {}
}
