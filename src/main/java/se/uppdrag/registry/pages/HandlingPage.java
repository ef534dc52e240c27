package se.uppdrag.registry.pages;

import java.util.List;
import se.uppdrag.web.Act;

/// What `registry/handling.jte` shows: a matter as those who handle it see it.
///
/// @param openly where the public sees it, or empty
/// @param prepared where it is prepared for meetings
/// @param letter where a letter is written in it, or empty
/// @param more where the rest of the documents are, or empty
public record HandlingPage(
        String dnr,
        String subject,
        boolean secret,
        String openly,
        String prepared,
        String letter,
        List<Fact> facts,
        List<Party> parties,
        List<Reminder> reminders,
        List<Document> documents,
        String more,
        List<Remiss> remisses,
        List<Trace> traces,
        List<Change> changes,
        List<Act> acts) {

    public record Fact(String name, String value) {}

    /// @param contact address and e-mail, or empty
    /// @param change where it is changed, or empty
    public record Party(
            String role,
            String name,
            String contact,
            String standing,
            String colour,
            String change) {}

    /// @param href the document it is about, and its number; empty where it is about none
    public record Reminder(
            String date,
            String words,
            String href,
            String document,
            String who,
            String state,
            String colour) {}

    public record Document(
            String href,
            int number,
            String subject,
            String direction,
            String date,
            String counterparty,
            String standing,
            String colour) {}

    public record Remiss(String to, String sent, String answerBy, String state, String colour) {}

    public record Trace(String what, String href, String dnr, String date) {}

    public record Change(
            String at, String by, String what, String was, String becomes, String why) {}
}
