package se.uppdrag.initiatives.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What `initiatives/filing.jte` shows: the form to hand something in, as it was last filled.
///
/// @param refusal why the person cannot hand in right now; nothing when she can
/// @param mistakes field to message, in page order
/// @param reaches kind to the meeting that takes up what is handed in now, as a sentence
/// @param serving whether she serves at a sitting at this moment
public record FilingPage(
        String kind,
        String title,
        String text,
        String proposal,
        String addressee,
        String fileName,
        List<Addressee> addressees,
        Map<String, String> mistakes,
        @Nullable RefusalText refusal,
        Map<String, String> reaches,
        boolean serving,
        boolean saved) {

    public record Addressee(String slug, String name) {}

    public String mistake(String field) {
        return mistakes.getOrDefault(field, "");
    }
}
