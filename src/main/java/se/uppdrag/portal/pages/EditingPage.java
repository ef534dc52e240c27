package se.uppdrag.portal.pages;

import java.util.List;
import java.util.Map;

/// What `portal/editing.jte` shows: the form for one topic, as it was last filled.
///
/// @param number the version the form begins from
/// @param mistakes field to message key, in page order
/// @param stale the newest version when somebody else has edited it since; otherwise empty
public record EditingPage(
        String slug,
        int number,
        String title,
        String body,
        String links,
        String titleEn,
        String bodyEn,
        Map<String, String> mistakes,
        String stale,
        List<Checked> checked,
        List<Version> history) {

    /// @param result `OK`, `BROKEN` or `NOT_CHECKED`
    /// @param when when it was looked at, or empty
    public record Checked(
            String text, String address, boolean external, String result, String when) {}

    /// @param by empty for the text the program came with
    /// @param standing where it stands: a draft, shown, read by somebody
    public record Version(int number, String when, String by, String standing, String href) {}

    public String mistake(String field) {
        return mistakes.getOrDefault(field, "");
    }
}
