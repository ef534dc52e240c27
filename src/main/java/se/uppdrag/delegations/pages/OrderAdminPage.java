package se.uppdrag.delegations.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What `delegations/order-admin.jte` shows.
///
/// @param faults the lines that cannot be taken in
/// @param read what was read, when it has been looked through; empty before
public record OrderAdminPage(
        String organ,
        String name,
        String current,
        String text,
        List<String> faults,
        String read,
        List<Option> passable,
        List<String> passed,
        Map<String, String> values,
        Map<String, String> mistakes,
        @Nullable RefusalText refusal) {

    public record Option(String value, String name) {}

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public String mistake(String field) {
        return mistakes.getOrDefault(field, "");
    }
}
