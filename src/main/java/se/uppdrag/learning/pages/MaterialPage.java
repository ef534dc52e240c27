package se.uppdrag.learning.pages;

import java.util.List;
import java.util.Map;

/// What `learning/material.jte` shows: papers from trainings, and what the municipality's own
/// archive holds.
///
/// @param archive what stands in the archive's folder; nothing where there is no archive
/// @param fetched when the archive last said so; empty where it never has
/// @param silent whether it does not answer now
public record MaterialPage(
        List<Group> groups,
        boolean connected,
        List<Archived> archive,
        String fetched,
        boolean silent,
        boolean office,
        List<Choice> trainings,
        Map<String, String> mistakes) {

    public record Group(String title, List<Item> items) {}

    public record Item(String id, String href, String title, String about) {}

    /// @param folder whether it holds others
    public record Archived(String href, String name, String about, boolean folder) {}

    /// A training that something may belong to.
    public record Choice(String id, String title) {}

    public String mistake(String field) {
        return mistakes.getOrDefault(field, "");
    }
}
