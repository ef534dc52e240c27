package se.uppdrag.delegations.pages;

import java.util.List;

/// Delegated decisions on paper (`delegationslista`), as they are reported to the committee.
///
/// @param about which they are: reported to a meeting, or the day the list was made
/// @param newest that there are more than these; empty when there are not
public record ListPaperPage(
        String house, String title, String about, String count, String newest, List<Line> lines) {

    /// @param marks what the register remarks on
    public record Line(
            String name,
            String day,
            String row,
            String dnr,
            String what,
            String who,
            String sum,
            String state,
            List<String> marks) {}
}
