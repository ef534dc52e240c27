package se.uppdrag.elections.pages;

import java.util.List;

/// What `elections/personal-votes.jte` shows.
///
/// @param list as typed: a name and its personal votes on a line, in the order of the list
/// @param threshold how many were needed, as a sentence, or empty
public record PersonalVotesPage(
        String votes,
        String seats,
        String list,
        String problem,
        String threshold,
        List<Line> lines) {

    /// @param how by personal votes or by the list
    /// @param elected whether there is a seat for her
    public record Line(String order, String name, String votes, String how, boolean elected) {}
}
