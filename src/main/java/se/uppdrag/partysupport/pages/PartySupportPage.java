package se.uppdrag.partysupport.pages;

import java.util.List;

/// What `partysupport/support.jte` shows.
///
/// @param rule what has been decided, as a sentence; empty where nothing has
/// @param decision the assembly's decision to pay the year; empty before that
public record PartySupportPage(
        String year,
        List<Year> years,
        String rule,
        String rulesDecision,
        String decision,
        List<Line> lines,
        String total,
        String accountYear,
        String accountedBy,
        List<Filed> accounts,
        int height,
        String description) {

    public record Year(String name, String href, boolean shown) {}

    /// @param note why there is nothing, or that it was withheld; empty otherwise
    public record Line(
            String code,
            String name,
            String seats,
            String basic,
            String perSeat,
            String sum,
            String note,
            int y,
            int textY,
            int width) {}

    /// @param state when it came, or that it has not
    public record Filed(
            String code,
            String name,
            String state,
            boolean late,
            String accountHref,
            String reportHref,
            String reviewer) {}
}
