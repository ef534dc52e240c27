package se.uppdrag.elections.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What `elections/kept.jte` shows: elections that are kept, and the two ways to bring in one more.
///
/// @param fileProblem what was wrong with the file, or empty
/// @param entryProblem what was wrong with what was typed, or empty
public record KeptElectionsPage(
        List<Line> elections,
        String fileProblem,
        Entry entry,
        String entryProblem,
        @Nullable RefusalText refusal) {

    public record Line(String href, String heading, String facts) {}

    /// What was typed, kept when something was wrong with it.
    public record Entry(String electionDay, String seats, String validVotes, String votes) {}
}
