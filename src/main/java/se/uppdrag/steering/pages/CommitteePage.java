package se.uppdrag.steering.pages;

import java.util.List;
import se.uppdrag.web.Act;

/// What `steering/committee.jte` shows: a committee's year.
public record CommitteePage(
        String slug,
        String name,
        String year,
        List<Year> years,
        OverviewPage.Committee marks,
        List<Goal> goals,
        Plot economy,
        Plot forecast,
        List<Month> months,
        String economyText,
        List<CommissionsPage.Line> commissions,
        List<Act> acts) {

    /// @param parent the assembly's goal it is a part of; empty where there is none
    public record Goal(
            String href,
            String title,
            String parent,
            Mark state,
            String said,
            List<Indicator> indicators) {}

    public record Indicator(String name, String target, String latest, Mark state) {}

    public record Month(
            String name,
            String budget,
            String outcome,
            String difference,
            String forecast,
            Mark state) {}
}
