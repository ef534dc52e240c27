package se.uppdrag.minutes.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What is left out of the public's copy of minutes, for the secretary.
///
/// @param address of the minutes
/// @param html the text as the public sees it
/// @param found what the program thinks is a private person's, and is not masked
/// @param about what is said in the copy; empty before the minutes are verified, or with nothing
///   masked
/// @param typed words that were refused
public record MaskPage(
        String address,
        String meeting,
        String lead,
        String html,
        List<Found> found,
        List<Standing> standing,
        List<String> about,
        List<Why> reasons,
        String typed,
        String why,
        @Nullable RefusalText refusal) {

    public record Found(String words, String kind) {}

    public record Standing(String id, String words, String why) {}

    public record Why(String value, String text) {}
}
