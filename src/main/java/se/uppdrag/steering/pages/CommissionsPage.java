package se.uppdrag.steering.pages;

import java.util.List;
import se.uppdrag.web.Act;

/// What `steering/commissions.jte` shows: what has been ordered and how it stands.
///
/// @param choices by organ
/// @param first the first page of those closed; empty on it
/// @param more the next page of them; empty on the last
/// @param proposed for whoever keeps the organ's steering
public record CommissionsPage(
        String organ,
        String summary,
        List<Year> choices,
        List<Line> open,
        List<Line> closed,
        String first,
        String more,
        List<Proposed> proposed,
        List<Act> acts) {

    /// What minutes order and nobody has entered.
    ///
    /// @param href where the form is filled in with it
    /// @param from names it, for the form that says that it is none
    public record Proposed(
            String title, String source, String due, String href, String organ, String from) {}

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
