package se.uppdrag.safety.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What `safety/statistics.jte` shows.
///
/// @param total empty while nothing is published of the year
/// @param work whether it is what an official sees before it is published
public record StatisticsPage(
        String exit,
        String year,
        List<String> years,
        String total,
        List<Group> groups,
        List<Fact> facts,
        boolean work,
        @Nullable RefusalText refusal) {

    public record Group(String id, String heading, List<Bar> bars) {}

    /// @param number the count, or words where it is left out
    /// @param width of the bar, 400 for the greatest
    /// @param hidden whether it is left out; then nothing is drawn, since a length would tell
    public record Bar(String name, String number, int width, boolean hidden) {}

    public record Fact(String year, String share) {}
}
