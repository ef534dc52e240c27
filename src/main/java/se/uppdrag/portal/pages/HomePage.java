package se.uppdrag.portal.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.Hemicycle;
import se.uppdrag.web.LinkedData;

/// What `portal/home.jte` shows: the municipality's political life as it is right now.
///
/// @param ongoing meetings that are open at this moment and to the public
/// @param chamber the assembly's seats by party; nothing until somebody has been elected
public record HomePage(
        List<Line> ongoing,
        List<Line> meetings,
        List<Notice> notices,
        List<Matter> matters,
        @Nullable Hemicycle chamber,
        List<Seats> seats,
        String assembly,
        String assemblyHref,
        LinkedData linked) {

    public record Line(
            String href, String day, String monthShort, String iso, String organ, String facts) {}

    /// @param appeal last day to appeal, or empty
    public record Notice(String href, String title, String facts, String appeal) {}

    public record Matter(String href, String title, String facts) {}

    public record Seats(String code, String party, int seats) {}
}
