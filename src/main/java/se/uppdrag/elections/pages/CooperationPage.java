package se.uppdrag.elections.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `elections/cooperation.jte` shows.
///
/// @param together as typed: `S+V` on a line
public record CooperationPage(
        String seats,
        String present,
        String groups,
        String together,
        String problem,
        @Nullable Answer answer) {

    /// @param cooperating none when nobody goes together
    public record Answer(String quota, List<Line> alone, List<Line> cooperating) {}

    /// @param alone what the same groups get each by itself; empty where that is what it shows
    /// @param demands whether the side is enough to have the election proportional
    public record Line(String side, String votes, String seats, String alone, String demands) {}
}
