package se.uppdrag.summaries.pages;

import java.util.List;
import se.uppdrag.web.Act;

/// What `summaries/writing.jte` shows: a meeting's items, and the one that is being written of.
///
/// @param title the chosen item's; empty where none is chosen
/// @param lix how easy the text is to read, as a sentence; empty while nothing is written
public record WritingPage(
        String address,
        String meeting,
        List<Item> items,
        String title,
        String text,
        String lix,
        List<String> longSentences,
        List<Act> acts) {

    /// @param state a key under `summaries.state.`
    public record Item(int number, String title, String state, boolean chosen) {}
}
