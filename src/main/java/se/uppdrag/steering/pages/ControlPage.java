package se.uppdrag.steering.pages;

import java.util.List;
import se.uppdrag.web.Act;

/// What `steering/control.jte` shows: one control and its occasions.
public record ControlPage(
        String title,
        String plan,
        String organ,
        String risk,
        String method,
        String interval,
        String owner,
        String sample,
        List<Occasion> occasions,
        List<ControlPlanPage.Measure> measures,
        List<Act> acts) {

    /// @param evidence the address of the file that shows it; empty for those it is not for
    public record Occasion(
            String when,
            String due,
            Mark state,
            String figures,
            String text,
            String entered,
            String evidence) {}
}
