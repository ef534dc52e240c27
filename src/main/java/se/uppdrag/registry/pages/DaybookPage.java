package se.uppdrag.registry.pages;

import java.util.List;

/// What `registry/daybook.jte` shows: the documents of a day.
///
/// @param cut whether there were more than are shown
/// @param earlier where the last day before with something on it is, or empty
public record DaybookPage(
        String day, String written, List<Line> lines, boolean cut, String earlier, String later) {

    public record Line(
            String dnr, String href, String subject, String direction, String counterparty) {}
}
