package se.uppdrag.learning.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What `learning/writing.jte` shows: a lesson as it is written, to be written anew.
///
/// @param version the wording before the writer
/// @param mistakes what stands in the way of publishing it
/// @param warning why somebody should look at it
/// @param values the words that may stand in braces, and what they become
public record WritingPage(
        String href,
        String readHref,
        String course,
        String title,
        int version,
        String body,
        String lix,
        String warning,
        List<String> mistakes,
        List<Value> values,
        List<Version> history,
        @Nullable RefusalText refusal) {

    public record Value(String key, String becomes) {}

    public record Version(String number, String when, String by, boolean packed) {}
}
