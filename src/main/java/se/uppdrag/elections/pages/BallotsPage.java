package se.uppdrag.elections.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What `elections/ballots.jte` shows: what was typed, and ballots or tally form to print.
public record BallotsPage(
        Typed typed, String problem, @Nullable RefusalText refusal, @Nullable Printed printed) {

    /// @param show `valsedlar` or `blankett`
    public record Typed(
            String election,
            String seats,
            String present,
            String copies,
            String groups,
            String show) {}

    /// @param tally whether the form is shown rather than the ballots
    /// @param remarks what the act asks for that is not so, as sentences
    /// @param papers every ballot, copies and all
    /// @param lists each list once
    public record Printed(
            boolean tally,
            List<String> remarks,
            String quota,
            List<Paper> papers,
            List<Paper> lists) {}

    public record Paper(String designation, List<String> names) {}
}
