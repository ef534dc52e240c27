package se.uppdrag.sitting.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// An order of questions that the chair tries before she puts it. Nothing of it is recorded.
///
/// @param back the page she came from
/// @param send where the order is approved
/// @param word what the house calls the order of the questions
/// @param title the item; empty when none is before the meeting
/// @param lines what was proposed, and the round each is in now
/// @param steps the questions the order leads to; empty when it cannot be followed
/// @param refusal why it cannot be followed
/// @param minutes the paragraphs as they would stand in the minutes, word for word
public record OrderPage(
        String back,
        String send,
        String word,
        String title,
        List<Line> lines,
        List<DecidingView.Step> steps,
        @Nullable RefusalText refusal,
        List<String> minutes) {

    /// @param round as typed; may be empty
    /// @param rival whether it can be the main proposal
    public record Line(
            int number,
            String kind,
            String text,
            String by,
            String round,
            boolean rival,
            boolean main) {}
}
