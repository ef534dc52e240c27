package se.uppdrag.practice.pages;

import java.util.List;

/// All exercises.
public record ExercisesPage(List<Line> lines) {

    /// @param law what it teaches, as it is cited
    public record Line(String href, String title, String about, String law) {}
}
