package se.uppdrag.safety.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What `safety/administration.jte` shows: the house's own help, and who is in the network.
public record NetworkAdminPage(
        List<Row> members,
        List<String> vacant,
        List<Group> elected,
        List<Document> documents,
        Map<String, String> values,
        Map<String, String> mistakes,
        @Nullable RefusalText refusal) {

    /// @param party empty for an official
    public record Row(String place, String name, String party, String phone, String email) {}

    public record Group(String party, String name, List<Choice> people) {}

    /// A steering document in force, and whether the first page leads to it.
    public record Document(String slug, String title, boolean chosen) {}

    public record Choice(String id, String name) {}

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public String mistake(String field) {
        return mistakes.getOrDefault(field, "");
    }
}
