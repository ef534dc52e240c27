package se.uppdrag.learning.pages;

import java.util.List;

/// What `learning/export-manifest.jte` and `learning/export-lesson.jte` write: one of our courses
/// for another program.
///
/// @param year which SCORM: `1.2` or `2004 4th Edition`
public record ExportPage(
        String id,
        String title,
        String space,
        String adl,
        String year,
        boolean older,
        List<Lesson> lessons) {

    /// @param file its page
    public record Lesson(
            String id,
            String file,
            String title,
            String lead,
            List<Piece> pieces,
            List<Question> questions) {}

    public record Question(String key, String text, List<Choice> choices) {}

    /// @param right told to the page, since the other program knows nothing of our questions
    public record Choice(String id, String text, String why, boolean right) {}
}
