package se.uppdrag.steering.pages;

import java.util.List;
import se.uppdrag.web.Act;

/// What `steering/overview.jte` shows: in ten seconds, what goes well and what does not.
///
/// @param sentences the same, in words
public record OverviewPage(
        String year,
        List<Year> years,
        List<String> sentences,
        List<Committee> committees,
        List<Goal> goals,
        List<Day> days,
        List<Act> acts) {

    /// @param note the figures behind each mark
    public record Committee(
            String name,
            String href,
            Mark goals,
            Mark economy,
            String economyNote,
            Mark control,
            Mark commissions) {}

    /// A goal of the assembly and the committees' goals under it.
    ///
    /// @param under how many goals of committees go well, partly and not
    public record Goal(String href, String title, Mark state, String under, List<Part> parts) {}

    /// A part of a bar.
    public record Part(String state, int x, int width) {}

    /// Something that has a day.
    public record Day(String what, String due, String basis, String law, Mark state, String done) {}
}
