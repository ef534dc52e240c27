package se.uppdrag.learning.pages;

import java.util.List;

/// What `learning/lesson.jte` shows: one lesson, and the reader's own answers.
///
/// @param count how many lessons the course has
/// @param reviewed the day somebody last saw to that it is true
/// @param own whether the municipality has written it anew
/// @param result what came of the answers; empty before there are any
/// @param mistake what is wrong with what was sent
public record LessonPage(
        String courseHref,
        String course,
        int number,
        int count,
        String href,
        String title,
        String lead,
        String length,
        String reviewed,
        boolean own,
        List<Piece> pieces,
        List<Question> questions,
        boolean signedIn,
        boolean finished,
        String result,
        String mistake,
        String previousHref,
        String previous,
        String nextHref,
        String next) {

    /// The headings, to find one's way by.
    public List<Piece> headings() {
        return pieces.stream().filter(one -> one.kind() == Piece.Kind.HEADING).toList();
    }

    /// @param correct whether the answer was right; says nothing before there is one
    public record Question(
            String key,
            int number,
            String text,
            List<Choice> choices,
            boolean answered,
            boolean correct,
            String why) {}

    public record Choice(int number, String text, boolean chosen) {}
}
