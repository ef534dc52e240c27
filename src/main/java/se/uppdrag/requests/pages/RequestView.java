package se.uppdrag.requests.pages;

import java.util.List;

/// What `requests/request.jte` shows: a request and what has been answered.
public record RequestView(
        String wanted,
        String organ,
        String way,
        String contact,
        String received,
        String state,
        String colour,
        String waited,
        List<Event> events) {

    /// @param next what the one who asked may do about it; most often nothing
    public record Event(
            String what,
            List<String> text,
            String provision,
            String next,
            String at,
            String by,
            List<Item> items) {}

    /// @param file where its file is, or empty
    public record Item(String title, List<String> paragraphs, String file) {}
}
