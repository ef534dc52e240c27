package se.uppdrag.learning;

/// A lesson (`lektion`) of a course, in its present wording.
///
/// @param slug its address within the course: `jav-reservation-justering`
/// @param number its place in the course, from one
/// @param version which wording of the municipality's own; nought for the one packed with the
///   program
/// @param source as it was written
public record Lesson(
        CourseName course, String slug, int number, int version, String source, LessonText text) {

    String href() {
        return course.href() + "/" + slug;
    }

    /// Without its text, which is long.
    @Override
    public String toString() {
        return href();
    }
}
