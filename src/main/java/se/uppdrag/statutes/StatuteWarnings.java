package se.uppdrag.statutes;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.statutes.StatuteTable.Line;
import se.uppdrag.statutes.StatuteTable.Wanted;

/// Gathers what the warnings are made from.
@Component
class StatuteWarnings {

    private final StatuteTable statutes;
    private final StatuteVersionTable versions;
    private final StatuteDraftTable drafts;

    StatuteWarnings(StatuteTable statutes, StatuteVersionTable versions, StatuteDraftTable drafts) {
        this.statutes = statutes;
        this.versions = versions;
        this.drafts = drafts;
    }

    List<Line> book(LocalDate on) {
        return statutes.lines(new Wanted("", "", "", "", ""), on);
    }

    @Transactional(readOnly = true)
    public List<Warning> of(List<Line> book, LocalDate on) {
        return Warning.of(
                book,
                new Warning.Known(
                        new HashSet<>(versions.withoutDecision(on)),
                        new HashSet<>(drafts.held()),
                        new HashSet<>(versions.repealed()),
                        drafts.overdue(on)),
                on);
    }
}
