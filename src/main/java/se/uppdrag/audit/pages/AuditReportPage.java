package se.uppdrag.audit.pages;

import java.util.List;

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
        String matter) {

    public record Finding(String organ, String text, String grade, String colour) {}
}
