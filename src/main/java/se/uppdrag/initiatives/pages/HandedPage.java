package se.uppdrag.initiatives.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.Act;
import se.uppdrag.web.Timeline;

/// What `initiatives/handed.jte` shows: one motion, interpellation or question, who stands behind
/// it, its words, and what has happened to it.
///
/// @param by the mover and those who signed the latest wording
/// @param earlier those who have signed an earlier wording only; empty for none
/// @param to whom it was put to; empty for motions
/// @param state that it has been withdrawn, and by whom; empty otherwise
/// @param change where the wordings are compared; empty while there is one
/// @param before what it follows up
/// @param followUp where the reader may follow up the answer; empty where she may not
/// @param answerFrom when the written answer is laid out; empty where that is past or not known
public record HandedPage(
        String kind,
        String title,
        String dnr,
        String address,
        String matterHref,
        String by,
        String earlier,
        String to,
        String state,
        Timeline line,
        Words words,
        List<Wording> wordings,
        String change,
        List<Opinion> opinions,
        List<Answer> answers,
        String answerFrom,
        @Nullable Other before,
        List<Other> after,
        String followUp,
        List<Act> acts) {

    /// Another that this one follows up, or that follows it up.
    public record Other(String href, String title, String facts) {}

    /// The latest wording.
    public record Words(List<String> text, List<String> proposal) {}

    public record Wording(String name, String date, String href) {}

    /// @param colour `success`, `danger` or `neutral`
    public record Opinion(
            String recipient, String sent, String by, String state, String colour, String href) {}

    public record Answer(String by, String date, List<String> text) {}
}
