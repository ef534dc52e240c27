package se.uppdrag.assignments.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What `assignments/person-file.jte` shows: what those who keep the register can do for a person.
///
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
        List<String> beside,
        String protection,
        List<Option> protections,
        String today,
        String problem,
        @Nullable RefusalText refusal) {

    public record Post(String organ, String name, String facts) {}

    public record Option(String id, String name) {}
}
