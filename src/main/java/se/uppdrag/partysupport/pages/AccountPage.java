package se.uppdrag.partysupport.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What `partysupport/account.jte` shows.
///
/// @param party the reader's own
/// @param due the last day for the year's account
public record AccountPage(
        String code,
        String party,
        String year,
        List<String> years,
        String due,
        String filed,
        String reviewer,
        Map<String, String> mistakes,
        @Nullable RefusalText refusal) {

    public String mistake(String field) {
        return mistakes.getOrDefault(field, "");
    }
}
