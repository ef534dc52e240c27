package se.uppdrag.lending.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// The devices lent for a meeting, as the secretary sees them.
///
/// @param over whether nothing more can be lent for it
/// @param chosen who was chosen in a form that was refused; empty otherwise
/// @param typed the device's name in such a form
public record LendingsPage(
        String address,
        String meeting,
        boolean over,
        List<Line> lines,
        List<Option> members,
        String chosen,
        String typed,
        String problem,
        @Nullable RefusalText refusal) {

    /// One device.
    ///
    /// @param state `WAITS`, `RAN_OUT`, `IN_USE`, `SIGNED_OUT` or `ENDED`
    /// @param lent by whom and when
    /// @param since what the state is since
    public record Line(
            String id, String device, String person, String state, String lent, String since) {

        public boolean stands() {
            return !state.equals("ENDED");
        }

        /// Whether another code can be given.
        public boolean anew() {
            return state.equals("RAN_OUT") || state.equals("SIGNED_OUT");
        }

        public String color() {
            return switch (state) {
                case "IN_USE" -> "success";
                case "WAITS" -> "info";
                case "RAN_OUT", "SIGNED_OUT" -> "warning";
                default -> "neutral";
            };
        }
    }

    /// Somebody who may borrow.
    public record Option(String id, String name) {}
}
