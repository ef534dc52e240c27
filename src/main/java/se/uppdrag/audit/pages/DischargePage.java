package se.uppdrag.audit.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// The matter of discharge for a year.
///
/// @param lastDay the last day to decide
/// @param late whether that day has gone with something undecided
/// @param statement address of the auditors' report; empty before it has come
/// @param assessed when the auditors gave their assessment of the annual report; empty before
/// @param annualRemark what was not as the law has it then; empty where nothing
/// @param annualReport what was decided of the annual report; empty before
/// @param runs whether the reader enters what the assembly decides
public record DischargePage(
        String year,
        List<Year> years,
        String lastDay,
        boolean late,
        String statement,
        String assessed,
        String annualReport,
        String annualRemark,
        boolean annualReportTreated,
        List<Organ> organs,
        boolean runs,
        Map<String, String> values,
        Map<String, String> mistakes,
        @Nullable RefusalText refusal) {

    public record Year(String href, String name, boolean shown) {}

    /// @param said what the auditors said of it
    /// @param explains whether the reader may answer for it now
    /// @param aside members of the assembly who take no part
    /// @param decision empty before it is decided
    /// @param remarks what was not as the law has it
    public record Organ(
            String slug,
            String name,
            String said,
            String saidColour,
            String remark,
            String reasons,
            List<String> explanation,
            String explainedBy,
            boolean awaited,
            boolean explains,
            String aside,
            String decision,
            String decisionColour,
            String decisionReasons,
            List<String> remarks) {}

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public String mistake(String field) {
        return mistakes.getOrDefault(field, "");
    }
}
