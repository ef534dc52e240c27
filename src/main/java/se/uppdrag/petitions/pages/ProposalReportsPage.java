package se.uppdrag.petitions.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What `petitions/reports.jte` shows: what each committee tells the assembly of one year.
public record ProposalReportsPage(
        int year, List<Year> years, List<Made> made, @Nullable RefusalText refusal) {

    /// @param reports whether the reader makes the report
    public record Year(
            String slug,
            String organ,
            List<Line> decided,
            List<Line> late,
            int waiting,
            boolean reports) {}

    public record Line(String href, String title, String dnr, String raised, String decided) {}

    public record Made(
            String organ,
            int year,
            String href,
            String dnr,
            String meeting,
            int decided,
            int late) {}
}
