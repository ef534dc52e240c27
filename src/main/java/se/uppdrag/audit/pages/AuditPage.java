package se.uppdrag.audit.pages;

import java.util.List;

/// What the auditors are, and what they have published.
///
/// @param mine whether the reader may have a key to the workspace
/// @param keeps whether the reader keeps a diarium, and may see what the auditors have read in it
public record AuditPage(
        List<Auditor> auditors,
        List<Line> statements,
        List<Line> reports,
        List<Line> questions,
        boolean mine,
        boolean keeps) {

    public record Auditor(String name, String post) {}

    /// @param state in words; empty where there is nothing to say
    /// @param colour of the state
    public record Line(String href, String title, String about, String state, String colour) {}
}
