package se.uppdrag.practice.pages;

import java.util.List;
import se.uppdrag.sitting.pages.LivePage;

/// An exercise, as far as the reader has come in it.
///
/// @param task where she takes over, and what she is to do
/// @param happened what the others have done since, as sentences
/// @param heard what is heard in the room while a question is put, or empty
/// @param backHref where the last thing done is not done; empty at the beginning
/// @param trouble that no more can be done, or empty
/// @param lesson what there was to learn, when everything has been reached; empty before
/// @param nextHref the next exercise; empty after the last
/// @param room the chair's page
public record ExercisePage(
        String title,
        String task,
        String law,
        List<Goal> goals,
        List<String> happened,
        String heard,
        String backHref,
        String startHref,
        String trouble,
        String lesson,
        String nextHref,
        String next,
        List<Line> minutes,
        LivePage room) {

    public record Goal(String text, boolean reached) {}

    /// A line of the minutes.
    public record Line(boolean heading, String text) {}

    public boolean finished() {
        return !lesson.isEmpty();
    }
}
