package se.uppdrag.audit.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// The auditors' room: risks, the plan of the year, what is under way.
///
/// @param elected whether she is an auditor; an expert sees reviews alone
public record WorkroomPage(
        String year,
        List<DischargePage.Year> years,
        boolean elected,
        List<Risk> risks,
        List<MatrixRow> matrix,
        List<AuditPage.Line> reviews,
        List<AuditPage.Line> questions,
        String yearReport,
        String waiting,
        List<String> admissions,
        List<Choice> organs,
        List<Choice> kinds,
        Map<String, String> values,
        Map<String, String> mistakes,
        @Nullable RefusalText refusal) {

    public record Risk(
            String organ, String text, String weight, String colour, String why, String response) {}

    /// A row of the matrix: one likelihood.
    ///
    /// @param y where it begins, downwards
    public record MatrixRow(String name, int y, List<Cell> cells) {}

    /// @param x where it begins, to the right
    /// @param size which colour it has
    /// @param count empty where there is no risk
    public record Cell(int x, String size, String count, String words) {}

    public record Choice(String value, String name) {}

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public String mistake(String field) {
        return mistakes.getOrDefault(field, "");
    }
}
