package se.uppdrag.statutes;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.statutes.ShelfTable.Line;
import se.uppdrag.statutes.ShelfTable.Wanted;

/// Gathers what the warnings are made from.
@Component
class StatuteWarnings {

    private static final Wanted ALL = new Wanted("", "", "", "", "", ShelfTable.State.ANY);

    private final ShelfTable shelf;
    private final StatuteVersionTable versions;
    private final DecisionTable decisions;
    private final StatuteDraftTable drafts;

    StatuteWarnings(
            ShelfTable shelf,
            StatuteVersionTable versions,
            DecisionTable decisions,
            StatuteDraftTable drafts) {
        this.shelf = shelf;
        this.versions = versions;
        this.decisions = decisions;
        this.drafts = drafts;
    }

    /// All of it, by title.
    List<Line> book(LocalDate on) {
        return shelf.lines(ALL, on, null, Integer.MAX_VALUE);
    }

    /// A page of it.
    ///
    /// @param after the last one shown before; nothing for the first page
    List<Line> book(LocalDate on, @Nullable Statute after, int atMost) {
        return shelf.lines(ALL, on, after, atMost);
    }

    @Transactional(readOnly = true)
    public List<Warning> of(List<Line> book, LocalDate on) {
        return Warning.of(
                book,
                new Warning.Known(
                        new HashSet<>(decisions.withoutDecision(on)),
                        new HashSet<>(drafts.held()),
                        new HashSet<>(versions.repealed()),
                        drafts.overdue(on)),
                on);
    }
}
