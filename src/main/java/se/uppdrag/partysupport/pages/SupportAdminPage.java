package se.uppdrag.partysupport.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What `partysupport/administration.jte` shows.
///
/// @param paid what was decided for the year; empty while nothing has been
/// @param notes what the law says of what was just decided
public record SupportAdminPage(
        String year,
        String rule,
        String paid,
        List<PartyRow> parties,
        Map<String, String> values,
        Map<String, String> mistakes,
        List<String> notes,
        @Nullable RefusalText refusal) {

    /// @param sum what it may have; empty where it may have nothing
    /// @param problem why it may have nothing; empty otherwise
    /// @param missing the year it has not accounted for; empty when nothing is missing
    public record PartyRow(
            String code,
            String name,
            String seats,
            String sum,
            String problem,
            String missing,
            String organisation,
            String number) {}

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public String mistake(String field) {
        return mistakes.getOrDefault(field, "");
    }
}
