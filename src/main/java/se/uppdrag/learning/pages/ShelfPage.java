package se.uppdrag.learning.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What `learning/shelf.jte` shows: the courses as the office keeps them.
public record ShelfPage(
        List<Course> courses,
        List<Group> groups,
        Map<String, String> values,
        Map<String, String> mistakes,
        @Nullable RefusalText refusal) {

    /// @param opened from when it counts, and by which decision; empty where nobody has said so
    public record Course(String slug, String title, String opened, List<Line> lessons) {}

    /// @param warning why somebody should look at it; empty where all is well
    /// @param lix how easy it is to read
    public record Line(
            int number,
            String title,
            String editHref,
            String version,
            String reviewed,
            String lix,
            String warning) {}

    /// A party and who may lead its group.
    public record Group(String code, String name, String leader, List<Person> members) {}

    public record Person(String id, String name) {}

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public String mistake(String field) {
        return mistakes.getOrDefault(field, "");
    }
}
