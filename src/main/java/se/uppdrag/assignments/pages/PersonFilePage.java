package se.uppdrag.assignments.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What `assignments/person-file.jte` shows: what those who keep the register can do for a person.
///
/// @param follows what is otherwise for one who serves full time now; empty for everybody else
/// @param affiliation what she has told of her party since she was elected; empty while nothing
public record PersonFilePage(
        String id,
        String name,
        String publicPage,
        List<Post> posts,
        List<Option> departures,
        List<Option> grounds,
        String affiliation,
        List<Option> parties,
        List<Option> organs,
        List<Option> kinds,
        List<Beside> beside,
        List<Title> titles,
        List<String> follows,
        String protection,
        List<Option> protections,
        String today,
        String problem,
        @Nullable RefusalText refusal) {

    /// @param start the day it began
    /// @param remark what the law says against the day of the election; most often nothing
    public record Title(String id, String start, String text, String remark, boolean lasts) {}

    public record Post(String organ, String name, String facts) {}

    /// @param start the day it began, which tells it from others of the kind
    /// @param lasts whether its end can be recorded
    public record Beside(String id, String kind, String start, String text, boolean lasts) {}

    public record Option(String id, String name) {}
}
