package se.uppdrag.founding.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What `founding/seat-numbers.jte` shows: how many each organ should have, decision by decision.
///
/// @param problem what was wrong with what was typed, as a sentence; empty where nothing was
public record SeatNumbersPage(
        List<Line> lines,
        List<Option> organs,
        Typed typed,
        String problem,
        @Nullable RefusalText refusal) {

    public record Line(String organ, String href, String seats, String from, String decidedBy) {}

    public record Option(String id, String name, boolean chosen) {}

    public record Typed(String seats, String from, String decidedBy) {}
}
