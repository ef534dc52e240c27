package se.uppdrag.learning.pages;

import java.util.List;

/// What `learning/material.jte` shows: papers from trainings and of the reader's organs, and what
/// the municipality's own archive holds.
///
/// @param connected whether there is an archive, and the reader may see it
/// @param archive what everybody who is signed in may see there
/// @param words what was searched for; empty where nothing was
/// @param found where the words were found
public record MaterialPage(
        List<Group> groups, boolean connected, Shelf archive, String words, Shelf found) {

    /// @param ours whether the title is the program's own, and no name of a training or an organ
    /// @param archive what the folder in the archive holds that belongs to it; nothing where there
    ///   is none
    public record Group(String title, boolean ours, List<Item> items, Shelf archive) {}

    public record Item(String id, String href, String title, String about) {}

    /// What an archive said.
    ///
    /// @param fetched when it last said so; empty where it never has
    /// @param silent whether it does not answer now
    public record Shelf(List<Archived> entries, String fetched, boolean silent) {

        public static final Shelf NONE = new Shelf(List.of(), "", false);

        public boolean shown() {
            return silent || !fetched.isEmpty();
        }
    }

    /// @param folder whether it holds others
    public record Archived(String href, String name, String about, boolean folder) {}
}
