package se.uppdrag.registry.pages;

import java.util.List;

/// What `registry/description.jte` shows: the description of official documents (OSL 4:2).
///
/// @param said what each authority has said of itself
public record DescriptionPage(
        List<Authority> authorities,
        List<Said> said,
        List<String> registrars,
        List<String> provisions) {

    /// @param edit where whoever looks may write it; empty where she may not
    /// @param nothing what is shown where nothing has been said
    public record Said(
            String letters, String organs, List<Part> parts, String nothing, String edit) {}

    public record Part(String heading, List<String> paragraphs) {}

    /// @param plan where its plan is, or empty
    public record Authority(String letters, String organs, String since, String plan) {}
}
