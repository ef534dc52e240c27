package se.uppdrag.notices.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What `notices/notice.jte` shows: one posting, with proof of how long it has been up.
///
/// @param facts name and value, in order
/// @param appealable whether the notice starts a time to appeal
/// @param keeps whether the reader keeps the board
/// @param mayTakeDown whether she may take it down too
public record NoticePage(
        String address,
        String kindName,
        String title,
        String body,
        String link,
        String linkText,
        List<Fact> facts,
        boolean appealable,
        boolean keeps,
        boolean mayTakeDown,
        @Nullable RefusalText refusal) {

    public record Fact(String name, String value) {}
}
