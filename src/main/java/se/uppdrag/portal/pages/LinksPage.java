package se.uppdrag.portal.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.LinkedData;

/// What `portal/open-data.jte` and `portal/administration.jte` show: pages to go to, each with a
/// line of what is found there.
///
/// @param linked the same for programs; nothing where it is nobody else's
public record LinksPage(List<Line> lines, @Nullable LinkedData linked) {

    /// @param example a command that can be run as it stands; empty where none is shown
    public record Line(String href, String title, String about, String example) {}
}
