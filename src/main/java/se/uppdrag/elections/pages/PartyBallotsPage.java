package se.uppdrag.elections.pages;

import java.util.List;

/// What `elections/party-ballots.jte` shows.
///
/// @param lists as typed, one a line: `1 400: Alva Berg, Bo Ek`
/// @param personal as typed: a name and its personal votes on a line
public record PartyBallotsPage(
        String lists,
        String seats,
        String substitutes,
        String personal,
        String problem,
        List<Line> lines) {

    /// @param how by which votes she got the seat
    /// @param lot that a lot decides, as a sentence; empty where it does not
    /// @param few that there are fewer than two, as a sentence; empty where there are enough
    public record Line(
            String order,
            String name,
            String how,
            String lot,
            List<String> substitutes,
            String few) {}
}
