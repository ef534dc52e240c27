package se.uppdrag.learning.pages;

import java.util.List;

/// What `learning/courses.jte` shows: every course, and how far the reader has come.
///
/// @param trainings the next ones
public record CoursesPage(boolean signedIn, List<Card> courses, List<TrainingLine> trainings) {

    /// @param whom whom the course is for
    /// @param mine whether the reader is to read it
    /// @param state what stands of her own progress; empty on a public visit
    /// @param due the last day; empty where there is none
    /// @param share how much is done, of a hundred
    /// @param nextHref where to begin or go on
    public record Card(
            String slug,
            String title,
            String lead,
            String whom,
            String length,
            boolean mine,
            String state,
            String due,
            boolean late,
            boolean finished,
            int share,
            String nextHref,
            String nextTitle) {}
}
