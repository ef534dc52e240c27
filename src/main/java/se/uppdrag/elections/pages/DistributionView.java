package se.uppdrag.elections.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.Hemicycle;

/// What `elections/distribution.jte` shows: seats, how near the last one was, and every round.
///
/// @param rule how it was counted, in a sentence
/// @param hemicycle the assembly; nothing while no seat is handed out
/// @param bars the competition for the last seat; nothing where there was none in one piece
/// @param lots what is left to a lot, as sentences
/// @param constituencies names of the columns, where the municipality is divided
/// @param constituencySeats how many seats each has in all
public record DistributionView(
        String rule,
        @Nullable Hemicycle hemicycle,
        List<Party> parties,
        String totalVotes,
        String totalSeats,
        @Nullable Bars bars,
        String lastSeat,
        List<String> lots,
        List<String> constituencies,
        List<String> constituencySeats,
        List<Round> rounds) {

    /// @param code empty for a sum of several
    /// @param shortOf votes it lacked for the last seat, or empty
    /// @param inConstituencies seats in each, in the order of the columns
    public record Party(
            String code,
            String name,
            String votes,
            String share,
            String seats,
            String shortOf,
            List<String> inConstituencies) {}

    /// @param exact the number without rounding
    public record Round(
            String seat,
            String party,
            String number,
            String exact,
            String next,
            String nextNumber,
            boolean byLot) {}

    /// A picture of the numbers that met for the last seat.
    ///
    /// @param line where the winning number stands, from the left
    public record Bars(String description, int height, int line, List<Bar> rows) {}

    /// @param css the party's code in lower case, as the style sheet has it
    public record Bar(String label, String css, int y, int width, String number, boolean won) {

        /// Where the words stand, so that they sit in the middle of the bar.
        public int textY() {
            return y + 16;
        }
    }
}
