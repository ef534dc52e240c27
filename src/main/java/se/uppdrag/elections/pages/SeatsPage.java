package se.uppdrag.elections.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `elections/seats.jte` shows: the calculator with what was typed, and its answer.
///
/// @param problem what must be mended, or empty
public record SeatsPage(
        String votes,
        String seats,
        String validVotes,
        String year,
        String problem,
        @Nullable DistributionView result,
        List<CalculatorsPage.Link> elections) {}
