package se.uppdrag.drafting.pages;

import java.util.List;

/// The way of a matter, as a line of steps.
///
/// @param missed meetings on the way that it cannot reach, a sentence each
public record WayView(List<Stop> stops, List<String> missed) {

    /// @param word `Klart`, `Nu`, `Sedan`
    /// @param state `done`, `now` or `todo`
    /// @param when the day, and what came of it
    /// @param late that the last day for offering it is before the stop before; or empty
    /// @param meeting what it is offered to by a press, or empty
    public record Stop(
            String organ,
            String href,
            String word,
            String state,
            String when,
            String late,
            String meeting) {}
}
