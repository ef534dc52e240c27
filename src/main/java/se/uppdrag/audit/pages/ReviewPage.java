package se.uppdrag.audit.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// One review in the workspace.
///
/// @param report address of the published report; empty before
/// @param soon what a question is to be answered by, unless another day is chosen
public record ReviewPage(
        String id,
        String title,
        String kind,
        String year,
        String organs,
        String purpose,
        String state,
        boolean elected,
        List<Note> notes,
        List<Finding> findings,
        List<AuditPage.Line> questions,
        List<String> experts,
        List<String> recusals,
        List<Paper> papers,
        List<Document> documents,
        String draft,
        String report,
        List<WorkroomPage.Choice> organChoices,
        List<WorkroomPage.Choice> grades,
        List<WorkroomPage.Choice> expertChoices,
        String soon,
        Map<String, String> values,
        Map<String, String> mistakes,
        @Nullable RefusalText refusal) {

    /// @param about who put it there and when, and its size
    public record Paper(String href, String name, String about, String hash) {}

    /// A document of an authority that was asked for.
    ///
    /// @param about who asked, and when
    public record Document(String href, String reference, String about, String reason) {}

    public record Note(String at, String by, List<String> paragraphs) {}

    public record Finding(
            String id, String organ, String text, String grade, String colour, String by) {}

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public String mistake(String field) {
        return mistakes.getOrDefault(field, "");
    }
}
