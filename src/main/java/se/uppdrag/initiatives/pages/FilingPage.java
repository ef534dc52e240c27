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
        boolean saved,
        @Nullable Followed followed,
        @Nullable Offer offer) {

    public record Addressee(String slug, String name) {}

    /// What the draft follows up, shown beside it.
    ///
    /// @param facts its kind and number
    /// @param asked what was asked
    /// @param where when the assembly had its answer, with the page of that in `whereHref`
    public record Followed(
            String slug,
            String facts,
            String title,
            String href,
            List<String> asked,
            List<HandedPage.Answer> answers,
            String where,
            String whereHref) {}

    /// What the draft, which is about something else, could be made a follow-up to.
    public record Offer(String slug, String title) {}

    /// The kinds there are to choose from: a motion follows nothing.
    public List<String> kinds() {
        return followed == null
                ? List.of("MOTION", "INTERPELLATION", "QUESTION")
                : List.of("QUESTION", "INTERPELLATION");
    }

    /// Under which name the browser keeps what is typed: a follow-up is not mixed up with others.
    public String keep() {
        return followed == null ? "lamna-in" : "foljer-" + followed.slug();
    }

    public String mistake(String field) {
        return mistakes.getOrDefault(field, "");
    }
}
