package se.uppdrag.learning.pages;

import java.util.List;

/// What `learning/statistics.jte` shows: how many have finished, and of nobody who.
public record CountPage(List<Course> courses) {

    public record Course(String id, String title, List<Bar> bars) {}

    /// @param hidden whether there are too few to be told
    public record Bar(String role, String enrolled, String finished, int width, boolean hidden) {}
}
