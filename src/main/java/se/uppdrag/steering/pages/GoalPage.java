package se.uppdrag.steering.pages;

import java.util.List;
import se.uppdrag.web.Act;

/// What `steering/goal.jte` shows: one goal, what tells whether it is reached, and what is said of
/// it.
public record GoalPage(
        String title,
        String text,
        String organ,
        String back,
        String years,
        String decision,
        String parent,
        String parentHref,
        List<Link> under,
        List<Reason> reasons,
        List<Indicator> indicators,
        List<FollowUp> followUps,
        List<Act> acts) {

    /// What was seen before the term that the goal answers to.
    public record Reason(String title, String action) {}

    public record Link(String name, String href) {}

    public record Indicator(
            String id, String name, String target, Mark state, Plot plot, List<Value> values) {}

    public record Value(String month, String value, Mark state) {}

    public record FollowUp(String when, Mark state, String text, String entered) {}
}
