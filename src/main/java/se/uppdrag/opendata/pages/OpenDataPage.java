package se.uppdrag.opendata.pages;

import java.util.List;
import se.uppdrag.web.LinkedData;

/// What `opendata/open-data.jte` shows: what programs may read, and how it is answered.
///
/// @param linked the same for programs
public record OpenDataPage(List<Line> sets, List<Manner> manners, LinkedData linked) {

    /// @param example a command that can be run as it stands
    public record Line(String href, String title, String about, String example) {}

    /// Something that is so whatever is asked for.
    ///
    /// @param example a command that shows it
    public record Manner(String title, String about, String example) {}
}
