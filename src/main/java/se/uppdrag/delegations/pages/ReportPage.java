package se.uppdrag.delegations.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What `delegations/report.jte` shows.
///
/// @param next the next meeting; empty where none is planned
/// @param nextDay as its address has it
/// @param overdue what was urgent and should have been reported already
public record ReportPage(
        String organ,
        String name,
        String next,
        String nextDay,
        String count,
        List<Line> toReport,
        List<String> overdue,
        List<Line> toPost,
        @Nullable RefusalText refusal) {

    public record Line(String id, String href, String name, String day, String what, String who) {}
}
