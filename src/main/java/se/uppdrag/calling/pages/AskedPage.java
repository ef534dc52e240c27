package se.uppdrag.calling.pages;

import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What `calling/asked.jte` shows: the question to one alternate, and her answer.
///
/// @param why why she is asked, as a sentence
/// @param state `WAITS`, `YES`, `NO`, `PASSED_OVER` or `WITHDRAWN`
/// @param begun whether the meeting has begun, so that nothing can be answered any more
public record AskedPage(
        String address,
        String meeting,
        String meetingHref,
        String when,
        String member,
        String why,
        String state,
        boolean begun,
        @Nullable RefusalText refusal) {

    public boolean answerable() {
        return !begun && (state.equals("WAITS") || state.equals("YES"));
    }
}
