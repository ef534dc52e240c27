package se.uppdrag.learning.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What `learning/course.jte` shows: one course and its lessons.
///
/// @param finishedOn the day the reader finished it; empty while something is left
/// @param refusal why there is no certificate yet
public record CoursePage(
        CoursesPage.Card course,
        boolean signedIn,
        List<Line> lessons,
        String finishedOn,
        @Nullable RefusalText refusal) {

    public record Line(
            int number, String href, String title, String lead, String length, boolean done) {}
}
