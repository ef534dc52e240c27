package se.uppdrag.audit.pages;

import java.util.List;
import se.uppdrag.web.Act;

/// A published report, on screen and on paper.
public record AuditReportPage(
        String house,
        String slug,
        String title,
        String kind,
        String organs,
        String day,
        List<String> paragraphs,
        List<Finding> findings,
        String matter,
        List<Act> acts) {

    /// @param id where on the page it is
    public record Finding(
            String id,
            String organ,
            String text,
            String grade,
            String colour,
            List<Measure> measures) {}

    /// What the organ does about it.
    public record Measure(String href, String title, String about, String state, String colour) {}
}
