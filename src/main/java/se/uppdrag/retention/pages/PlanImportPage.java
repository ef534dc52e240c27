package se.uppdrag.retention.pages;

import java.util.List;
import java.util.Map;
import se.uppdrag.web.Act;

/// What `retention/plan-import.jte` shows: the form, and what a file held when it was looked at.
///
/// @param ready whether it may be taken in
/// @param sent what was sent with the file, sent again when it is taken in
public record PlanImportPage(
        Act act,
        List<String> columns,
        boolean ready,
        String summary,
        List<PlanPage.Line> lines,
        List<String> mistakes,
        Map<String, String> sent,
        String content) {

    public String sent(String field) {
        return sent.getOrDefault(field, "");
    }
}
