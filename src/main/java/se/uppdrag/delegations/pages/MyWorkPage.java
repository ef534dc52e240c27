package se.uppdrag.delegations.pages;

import java.util.List;

/// What `delegations/mine.jte` shows.
///
/// @param units those the reader may give tasks to
public record MyWorkPage(List<Letter> received, List<Letter> given, List<Place> units) {

    /// @param tasks `13 uppgifter`
    public record Letter(
            String href, String name, String tasks, String state, String color, String given) {}

    public record Place(String name, String who, String href) {}
}
