package se.uppdrag.learning.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What `learning/material-office.jte` shows: the material to be kept, and the folders of the
/// archive that belong to something.
///
/// @param choices what something may belong to
public record MaterialOfficePage(
        List<Group> groups,
        boolean connected,
        List<Folder> folders,
        List<Choice> choices,
        Map<String, String> values,
        Map<String, String> mistakes,
        @Nullable RefusalText refusal) {

    public record Group(String title, List<Item> items) {}

    /// @param archived when it was laid in the archive; empty where it has not been
    public record Item(String id, String href, String title, String about, String archived) {}

    /// @param belongs to what
    /// @param waiting how many papers of ours are not laid there yet
    public record Folder(String id, String remote, String belongs, int waiting) {}

    public record Choice(String key, String title) {}

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public String mistake(String field) {
        return mistakes.getOrDefault(field, "");
    }
}
