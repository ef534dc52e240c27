package se.uppdrag.learning.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What `learning/book-paper.jte` shows: a whole course as a book.
public record BookPage(
        String house, String title, String lead, String made, List<Chapter> chapters) {

    /// The chapters, to be found by from beside the text.
    public Map<String, String> bookmarks() {
        var all = new LinkedHashMap<String, String>();
        chapters.forEach(one -> all.put("#" + one.id(), one.title()));
        return all;
    }

    /// @param id tells the chapter from others in the book
    /// @param answers the right answer to each question, in their order
    public record Chapter(
            String id,
            String title,
            String lead,
            List<Piece> pieces,
            List<LessonPage.Question> questions,
            List<String> answers) {}
}
