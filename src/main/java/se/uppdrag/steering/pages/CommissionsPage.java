package se.uppdrag.steering.pages;

import java.util.List;
import se.uppdrag.web.Act;

/// What `steering/commissions.jte` shows: what has been ordered and how it stands.
///
/// @param choices by organ
public record CommissionsPage(
        String organ,
        String summary,
        List<Year> choices,
        List<Line> open,
        List<Line> closed,
        List<Act> acts) {

    /// @param source the decision, or what it comes from
    public record Line(
            String href,
            String title,
            String organ,
            String source,
            String owner,
            String due,
            Mark state) {}
}
