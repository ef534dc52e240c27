package se.uppdrag.elections.pages;

import java.util.List;

/// What `elections/explanation.jte` shows.
///
/// @param back where the result itself is
/// @param lots what is left to a lot, as sentences
/// @param margins how few votes would have changed it; none while a lot is open
/// @param areas the rounds: of the whole, and in a divided municipality of each constituency
/// @param moves seats returned, taken and placed, as sentences
/// @param due fixed seats beside what each party was due
public record ExplanationPage(
        String heading,
        String back,
        String rule,
        List<String> lots,
        List<Margin> margins,
        List<Area> areas,
        List<String> moves,
        List<Due> due) {

    /// @param more how many more votes for one seat more, in words; empty where none do
    /// @param fewer how many fewer for one seat less
    public record Margin(String code, String name, String more, String fewer) {}

    /// @param description of the chart, for those who do not see it
    public record Area(
            String id,
            String name,
            String description,
            int height,
            List<Bar> bars,
            List<Row> rows) {}

    /// @param css the party's colour
    /// @param next where the runner-up's number ends
    public record Bar(
            String seat,
            String party,
            String css,
            int y,
            int textY,
            int width,
            int next,
            String number) {}

    public record Row(
            String seat,
            String party,
            String number,
            String exact,
            String next,
            String nextNumber,
            boolean byLot) {}

    public record Due(String party, String fixed, String due, String seats) {}
}
