package se.uppdrag.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A review (`granskning`) as its sheets tell it.
///
/// @param plan what the room says of it
/// @param papers files, the first first
/// @param documents those of an authority that have been asked for
/// @param recusals auditors who take no part in it
/// @param draft the report as it is written; empty before it is begun
/// @param questions those sent, by their ids
/// @param report the address of the published report; empty until then
public record Review(
        Plan plan,
        State state,
        List<Note> notes,
        List<Finding> findings,
        List<Assistant> experts,
        List<Recusal> recusals,
        List<Paper> papers,
        List<Document> documents,
        List<String> questions,
        String draft,
        String report) {

    public enum Kind {
        /// `grundläggande granskning`
        BASIC,
        /// `fördjupad granskning`
        IN_DEPTH,
        /// `lekmannarevision` in a company
        LAY,
        /// What the auditors say of an interim or annual report, before the assembly treats it (KL
        /// 12:2).
        ASSESSMENT
    }

    public enum State {
        PLANNED,
        UNDER_WAY,
        REPORTED
    }

    /// How grave a finding is.
    public enum Grade {
        GOOD,
        MINOR,
        FLAW,
        GRAVE
    }

    public record Plan(
            UUID id, int year, Kind kind, String title, List<String> organs, String purpose) {

        Map<String, String> fields() {
            return Map.of(
                    "id", id.toString(),
                    "ar", Integer.toString(year),
                    "slag", kind.name(),
                    "titel", title,
                    "organ", String.join(",", organs),
                    "syfte", purpose);
        }

        static Plan of(Sheet sheet) {
            return new Plan(
                    UUID.fromString(sheet.get("id")),
                    Integer.parseInt(sheet.get("ar")),
                    Kind.valueOf(sheet.get("slag")),
                    sheet.get("titel"),
                    List.of(sheet.get("organ").split(",")),
                    sheet.get("syfte"));
        }
    }

    public record Note(Instant at, String by, String text) {}

    public record Finding(String id, String organ, String text, Grade grade, String by) {}

    public record Assistant(String name, String until) {}

    /// An auditor who is disqualified (`jäv`, KL 12:14–17), and why.
    public record Recusal(String person, String name, String reason) {}

    /// A file in the review.
    ///
    /// @param key what it is sealed with, in hexadecimal digits
    /// @param size in bytes
    record Paper(
            String id, String key, String name, long size, String hash, Instant at, String by) {}

    /// A document of an authority that the auditors have asked to read (KL 12:9).
    ///
    /// @param id of the inspection
    /// @param reason why, which nobody but those who read the review learns
    public record Document(String id, String reference, String reason, Instant at, String by) {}

    static Review of(Plan plan, List<Sheet> sheets) {
        var state = State.PLANNED;
        var notes = new ArrayList<Note>();
        var findings = new LinkedHashMap<String, Finding>();
        var experts = new LinkedHashMap<String, Assistant>();
        var recusals = new ArrayList<Recusal>();
        var papers = new ArrayList<Paper>();
        var documents = new ArrayList<Document>();
        var questions = new ArrayList<String>();
        var draft = "";
        var report = "";
        for (var sheet : sheets) {
            switch (sheet.kind()) {
                case NOTE -> notes.add(new Note(sheet.at(), sheet.by(), sheet.get("text")));
                case FINDING -> findings.put(sheet.get("id"), finding(sheet));
                case STATE -> state = State.valueOf(sheet.get("lage"));
                case DRAFT -> draft = sheet.get("text");
                case QUESTION -> questions.add(sheet.get("id"));
                case EXPERT ->
                        experts.put(
                                sheet.get("namn"),
                                new Assistant(sheet.get("namn"), sheet.get("till")));
                case RECUSED ->
                        recusals.add(
                                new Recusal(sheet.get("person"), sheet.by(), sheet.get("skal")));
                case PAPER -> papers.add(paper(sheet));
                case DOCUMENT -> documents.add(document(sheet));
                case PUBLISHED -> {
                    report = sheet.get("slug");
                    state = State.REPORTED;
                }
                case RISK, REVIEW, ESSAY, VERDICT, OPINION, HANDED_OVER, ADMITTED ->
                        throw new IllegalStateException("Belongs in the room");
            }
        }
        // A review somebody has written in has begun, whether she said so or not.
        if (state == State.PLANNED
                && !(notes.isEmpty() && papers.isEmpty() && documents.isEmpty())) {
            state = State.UNDER_WAY;
        }
        return new Review(
                plan,
                state,
                List.copyOf(notes),
                findings.values().stream().filter(one -> !one.text().isEmpty()).toList(),
                List.copyOf(experts.values()),
                List.copyOf(recusals),
                List.copyOf(papers),
                List.copyOf(documents),
                List.copyOf(questions),
                draft,
                report);
    }

    Optional<Paper> paper(String id) {
        return papers.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    Optional<Document> document(String id) {
        return documents.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /// Whether she takes no part in it and is not present.
    boolean recused(UUID person) {
        return recusals.stream().anyMatch(one -> one.person().equals(person.toString()));
    }

    private static Paper paper(Sheet sheet) {
        return new Paper(
                sheet.get("id"),
                sheet.get("nyckel"),
                sheet.get("namn"),
                Long.parseLong(sheet.get("storlek")),
                sheet.get("hash"),
                sheet.at(),
                sheet.by());
    }

    private static Document document(Sheet sheet) {
        return new Document(
                sheet.get("id"), sheet.get("handling"), sheet.get("skal"), sheet.at(), sheet.by());
    }

    private static Finding finding(Sheet sheet) {
        return new Finding(
                sheet.get("id"),
                sheet.get("organ"),
                sheet.get("text"),
                Grade.valueOf(sheet.get("grad")),
                sheet.by());
    }
}
