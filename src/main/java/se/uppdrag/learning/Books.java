package se.uppdrag.learning;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.uppdrag.learning.pages.BookPage;
import se.uppdrag.learning.pages.LessonPage;
import se.uppdrag.web.Houses;
import se.uppdrag.web.Language;
import se.uppdrag.web.Paper;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// A whole course as one PDF. Set when first asked for and kept until the text is another, since
/// anybody may ask for it and setting it takes seconds.
@Component
class Books {

    /// @param key what the book was set from
    private record Kept(int key, byte[] pdf) {}

    private final Map<CourseName, Kept> kept = new EnumMap<>(CourseName.class);
    private final HouseValues values;
    private final Houses houses;
    private final Paper paper;
    private final Texts texts;

    Books(HouseValues values, Houses houses, Paper paper, Texts texts) {
        this.values = values;
        this.houses = houses;
        this.paper = paper;
        this.texts = texts.in(Language.SWEDISH);
    }

    synchronized byte[] of(CourseName course, List<Lesson> lessons, LocalDate today) {
        var words = values.today();
        int key =
                List.of(words, houses.ours().name(), lessons.stream().map(Lesson::source).toList())
                        .hashCode();
        var before = kept.get(course);
        if (before != null && before.key() == key) {
            return before.pdf();
        }
        var pages = new LessonPieces(words);
        var page =
                new BookPage(
                        houses.ours().name(),
                        texts.get("learning.course." + course),
                        texts.get("learning.course." + course + ".lead"),
                        Swedish.date(today),
                        lessons.stream().map(one -> chapter(one, pages)).toList());
        var pdf = paper.pdf("learning/book-paper", Map.of("page", page, "texts", texts));
        kept.put(course, new Kept(key, pdf));
        return pdf;
    }

    private static BookPage.Chapter chapter(Lesson lesson, LessonPieces words) {
        var questions = lesson.text().questions();
        return new BookPage.Chapter(
                "kapitel-" + lesson.number(),
                lesson.number() + ". " + lesson.text().title(),
                lesson.text().lead(),
                words.of(lesson.text()),
                questions.stream().map(one -> question(one, questions.indexOf(one) + 1)).toList(),
                questions.stream().map(Books::answer).toList());
    }

    private static LessonPage.Question question(LessonText.Question question, int number) {
        return new LessonPage.Question(
                question.key(),
                number,
                question.text(),
                question.choices().stream()
                        .map(one -> new LessonPage.Choice(0, one.text().replace("*", ""), false))
                        .toList(),
                false,
                false,
                "");
    }

    private static String answer(LessonText.Question question) {
        return question.choices().stream()
                .filter(LessonText.Choice::right)
                .findFirst()
                .map(one -> (one.text() + ". " + one.why()).replace("*", ""))
                .orElse("");
    }
}
