package se.uppdrag.audit.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// The yearly report as it is being written.
///
/// @param signed whether the reader has signed what stands now
/// @param published its address when it has been handed over; empty before
/// @param chosen the organ whose verdict is being written
public record YearReportPage(
        String year,
        String essay,
        List<Verdict> verdicts,
        List<Signature> signatures,
        boolean signed,
        String published,
        String chosen,
        Map<String, String> values,
        Map<String, String> mistakes,
        @Nullable RefusalText refusal) {

    /// @param says empty before the organ is judged
    public record Verdict(
            String slug, String organ, String says, String colour, String remark, String reasons) {}

    public record Signature(String name, String state, String colour, String dissent) {}

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public String mistake(String field) {
        return mistakes.getOrDefault(field, "");
    }
}
