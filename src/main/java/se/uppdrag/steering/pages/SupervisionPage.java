package se.uppdrag.steering.pages;

import java.util.List;
import se.uppdrag.web.Act;

/// What `steering/supervision.jte` shows, and its paper: the report to the assembly.
public record SupervisionPage(
        String year,
        String before,
        List<Year> years,
        List<Line> programme,
        List<Company> companies,
        String companiesDue,
        List<Act> acts) {

    public record Line(
            String href,
            String name,
            String kind,
            String decision,
            Mark answers,
            Mark observed,
            List<String> observations,
            List<ControlPlanPage.Measure> measures) {}

    /// @param decision the decision; empty before it
    public record Company(String name, Mark state, String text, String proposal, String decision) {}
}
