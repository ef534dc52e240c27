package se.uppdrag.assignments.pages;

import java.util.List;

/// What `assignments/leavings.jte` shows: who is about to leave, and what remains to be done.
public record LeavingsPage(List<Line> open, List<Line> closed) {

    /// @param state the state in words
    /// @param next what is to be done; empty when nothing is
    public record Line(String href, String name, String what, String state, String next) {}
}
