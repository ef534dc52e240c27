package se.uppdrag.steering.pages;

import java.util.List;
import se.uppdrag.web.Act;

/// What `steering/control-plan.jte` shows, and its paper.
///
/// @param adopted each decision on the plan, as it is cited
/// @param proposals how many risks and controls that are not adopted yet; empty for others than
///   those who keep the plan
/// @param judgement the committee's own; nothing said before it
public record ControlPlanPage(
        String organ,
        String name,
        String year,
        List<Year> years,
        List<String> adopted,
        String proposals,
        List<Row> matrix,
        List<Risk> risks,
        List<Occasion> missed,
        List<Measure> measures,
        String summary,
        Mark judgement,
        String judgementText,
        String judgementDecision,
        List<String> remarks,
        List<Act> acts) {

    /// A row of the matrix: one probability.
    public record Row(String name, int y, List<Cell> cells) {}

    /// @param size what is done with a risk there: `accept`, `watch`, `control`, `act`
    /// @param count how many; empty where none is
    /// @param words the same in words
    public record Cell(int x, String size, String count, String words) {}

    public record Risk(
            String id,
            String title,
            String kind,
            String weight,
            Mark size,
            String reason,
            boolean proposed,
            List<Control> controls,
            String drop) {}

    public record Control(
            String href,
            String title,
            String method,
            String interval,
            String owner,
            String sample,
            boolean proposed,
            List<Occasion> occasions) {}

    /// One occasion of a control.
    public record Occasion(String control, String href, String when, String owner, Mark state) {}

    public record Measure(String href, String title, String owner, String due, Mark state) {}
}
