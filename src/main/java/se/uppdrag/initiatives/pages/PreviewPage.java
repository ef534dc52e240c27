package se.uppdrag.initiatives.pages;

import java.util.List;

/// What `initiatives/preview.jte` shows: what will be registered, before it is.
///
/// @param follows what it follows up; empty for nothing
public record PreviewPage(
        String kind,
        String title,
        String sender,
        List<String> text,
        List<String> proposal,
        String addressee,
        String fileName,
        String follows,
        List<Asked> asked,
        List<Choice> choices) {

    /// @param state `AGREED`, `WAITS` or `DECLINED`
    public record Asked(String id, String name, String state) {}

    /// A member who could be asked.
    public record Choice(String id, String name) {}
}
