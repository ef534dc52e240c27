package se.uppdrag.exchange.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What `exchange/council.jte` shows: the county board's decision comes in as a file.
///
/// @param rows the list as it was read, carried to the act; empty before a file is read
/// @param seen tells what was shown
/// @param orders members who get another order of substitutes, and whom
/// @param parts those who stay, and for which part of the municipality the file says they were
///   elected
/// @param perParty that the file has no orders for each member; empty where it has
/// @param problem what was wrong with the file: line, column, what was expected
public record CouncilImportPage(
        String from,
        String decidedBy,
        String rows,
        String seen,
        String summary,
        List<Line> enter,
        List<Line> leave,
        List<Line> orders,
        List<Line> parts,
        String perParty,
        String problem,
        @Nullable RefusalText refusal) {

    public record Line(String name, String party, String what) {}
}
