package se.uppdrag.registry.pages;

import java.util.List;

/// What `registry/description.jte` shows: the description of official documents (OSL 4:2).
public record DescriptionPage(
        List<Authority> authorities, List<String> registrars, List<String> provisions) {

    /// @param plan where its plan is, or empty
    public record Authority(String letters, String organs, String since, String plan) {}
}
