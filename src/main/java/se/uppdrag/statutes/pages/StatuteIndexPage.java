package se.uppdrag.statutes.pages;

import java.util.List;

/// A collection as it is today, or as it is asked for.
///
/// @param address of the collection
/// @param other the other collection
/// @param words what was searched for
/// @param first the first page; empty on it
/// @param more the next page; empty on the last
/// @param states whether in force, repealed or both
public record StatuteIndexPage(
        String address,
        String heading,
        String lead,
        Link other,
        String words,
        List<Option> kinds,
        List<Option> organs,
        List<Option> subjects,
        List<Option> states,
        String count,
        List<Group> groups,
        String first,
        String more,
        String administration) {

    public record Link(String text, String href) {}

    public record Option(String value, String text, boolean chosen) {}

    /// @param name the kind, as a heading
    public record Group(String id, String name, List<Row> rows) {}

    /// @param state words where it is not simply in force; else empty
    public record Row(
            String title,
            String href,
            String organ,
            String subject,
            String from,
            String decision,
            String state) {}
}
