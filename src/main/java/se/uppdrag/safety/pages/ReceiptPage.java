package se.uppdrag.safety.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What `safety/receipt.jte` shows: a field for the code, or the report it opens.
///
/// @param problem what was wrong with the code
/// @param code shown once, to the one who has just reported; empty otherwise
public record ReceiptPage(
        String exit,
        boolean open,
        String problem,
        String code,
        String number,
        String state,
        List<CaseLine> lines,
        List<CaseFileLink> files,
        List<ReportPage.Reader> readers,
        Map<String, String> mistakes,
        @Nullable RefusalText refusal) {

    public static ReceiptPage closed(String exit, String problem, @Nullable RefusalText refusal) {
        return new ReceiptPage(
                exit, false, problem, "", "", "", List.of(), List.of(), List.of(), Map.of(),
                refusal);
    }

    public String mistake(String field) {
        return mistakes.getOrDefault(field, "");
    }
}
