package se.uppdrag.registry.pages;

import java.util.List;

/// What `registry/matter.jte` shows: one matter with its way, documents and deadlines.
///
/// @param more where the rest of the documents are, or empty
public record MatterPage(
        String dnr,
        String kind,
        String subject,
        String opened,
        List<Party> parties,
        List<Step> steps,
        List<Planned> planned,
        List<Document> documents,
        String more,
        List<Trace> traces,
        List<Deadline> deadlines,
        List<Elsewhere> elsewhere,
        List<Brief> briefs) {

    /// One whose name the registrar has said may be shown.
    public record Party(String role, String name) {}

    /// What was decided, in plain words.
    ///
    /// @param corrected that it has been corrected, and why; empty most often
    public record Brief(String where, String href, String text, String corrected) {}

    /// Where it is to go next.
    ///
    /// @param href empty where there is nothing to open
    public record Planned(String what, String when, String href) {}

    /// A page of another part that tells more.
    public record Elsewhere(String href, String text) {}

    /// @param link empty where there is nothing to open
    public record Step(String date, String kind, String detail, String link) {}

    /// Where the matter came from or went.
    public record Trace(String what, String href, String dnr, String date) {}

    public record Document(
            int number,
            String direction,
            String date,
            String counterparty,
            String subject,
            String href,
            boolean secret) {}

    /// @param state `ok`, `soon`, `late` or `done`
    public record Deadline(String what, String date, String provision, String state, String note) {}
}
