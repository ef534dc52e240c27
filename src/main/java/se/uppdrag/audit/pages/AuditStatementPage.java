package se.uppdrag.audit.pages;

import java.util.List;

/// The auditors' yearly report, on screen and on paper.
public record AuditStatementPage(
        String house,
        String year,
        String day,
        List<String> paragraphs,
        List<Verdict> verdicts,
        List<Opinion> opinions,
        String matter,
        List<AuditPage.Line> reports) {

    /// @param remark empty where there is none
    public record Verdict(
            String organ, String says, String colour, String remark, String reasons) {}

    public record Opinion(String name, String dissent) {}
}
