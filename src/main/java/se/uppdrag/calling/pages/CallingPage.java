package se.uppdrag.calling.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What `calling/calling.jte` shows the secretary: who cannot come, who is asked, what they say.
///
/// @param members those who have not told that they cannot come
public record CallingPage(
        String address,
        String meeting,
        List<Seat> seats,
        List<Option> members,
        boolean begun,
        @Nullable RefusalText refusal) {

    /// One who cannot come.
    ///
    /// @param seat whether she has a seat to be filled; an alternate has none
    public record Seat(String id, String name, boolean seat, List<Line> asked) {

        /// Whether there is nobody who has said yes and nobody who has not answered.
        public boolean nobody() {
            return seat
                    && asked.stream()
                            .noneMatch(one ->
                                    one.state().equals("YES") || one.state().equals("WAITS"));
        }
    }

    /// @param state `WAITS`, `YES`, `NO`, `PASSED_OVER` or `WITHDRAWN`
    public record Line(String id, String name, int place, String state, String when) {}

    public record Option(String id, String name) {}
}
