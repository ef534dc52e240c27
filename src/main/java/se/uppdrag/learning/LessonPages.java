package se.uppdrag.learning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.learning.pages.CoursePage;
import se.uppdrag.learning.pages.CoursesPage;
import se.uppdrag.learning.pages.LessonPage;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Texts;

/// Makes the pages of the courses from what is known of them.
@Component
class LessonPages {

    private final HouseValues values;
    private final Texts texts;

    LessonPages(HouseValues values, Texts texts) {
        this.values = values;
        this.texts = texts;
    }

    String title(CourseName course) {
        return texts.get("learning.course." + course);
    }

    CoursesPage.Card card(Learning.Course course, boolean signedIn, LocalDate today) {
        var enrolment = course.enrolment();
        var next = course.next().orElse(course.lessons().getFirst());
        int done = course.done().size();
        int all = course.lessons().size();
        var due = enrolment == null || course.finished() ? null : enrolment.due();
        return new CoursesPage.Card(
                course.name().slug(),
                title(course.name()),
                texts.get("learning.course." + course.name() + ".lead"),
                texts.get("learning.course." + course.name() + ".whom"),
                texts.get(
                        "learning.length",
                        Integer.toString(all),
                        Integer.toString(
                                course.lessons().stream()
                                        .mapToInt(one -> one.text().minutes())
                                        .sum())),
                enrolment != null,
                !signedIn
                        ? ""
                        : course.finished()
                                ? texts.get("learning.state.finished")
                                : texts.get(
                                        "learning.state.done",
                                        Integer.toString(done),
                                        Integer.toString(all)),
                due == null ? "" : texts.get("learning.due", texts.date(due)),
                due != null && due.isBefore(today),
                course.finished(),
                100 * done / Math.max(1, all),
                next.href(),
                next.text().title());
    }

    CoursePage course(
            Learning.Course course,
            boolean signedIn,
            LocalDate today,
            @Nullable RefusalText refusal) {
        var at = course.at();
        return new CoursePage(
                card(course, signedIn, today),
                signedIn,
                course.lessons().stream()
                        .map(one ->
                                new CoursePage.Line(
                                        one.number(),
                                        one.href(),
                                        one.text().title(),
                                        one.text().lead(),
                                        minutes(one),
                                        course.done().contains(one.slug())))
                        .toList(),
                at == null ? "" : texts.date(at),
                refusal);
    }

    private String minutes(Lesson lesson) {
        return texts.get("learning.minutes", Integer.toString(lesson.text().minutes()));
    }

    /// @param chosen the reader's answers, by the key of the question
    LessonPage lesson(
            Lesson lesson,
            List<Lesson> course,
            Map<String, Integer> chosen,
            boolean signedIn,
            boolean finished,
            String mistake) {
        var words = new LessonPieces(values.today());
        int place = lesson.number() - 1;
        var previous = place > 0 ? course.get(place - 1) : null;
        var next = place + 1 < course.size() ? course.get(place + 1) : null;
        var questions = lesson.text().questions();
        return new LessonPage(
                lesson.course().href(),
                title(lesson.course()),
                lesson.number(),
                course.size(),
                lesson.href(),
                lesson.text().title(),
                lesson.text().lead(),
                minutes(lesson),
                texts.date(lesson.text().reviewed()),
                lesson.version() > 0,
                words.of(lesson.text()),
                questions.stream()
                        .map(one -> question(one, questions.indexOf(one) + 1, chosen))
                        .toList(),
                signedIn,
                finished,
                result(questions, chosen),
                mistake,
                previous == null ? "" : previous.href(),
                previous == null ? "" : previous.text().title(),
                next == null ? "" : next.href(),
                next == null ? "" : next.text().title());
    }

    private LessonPage.Question question(
            LessonText.Question question, int number, Map<String, Integer> chosen) {
        var choices = question.choices();
        int mine = chosen.getOrDefault(question.key(), -1);
        var answered = mine >= 0 && mine < choices.size();
        return new LessonPage.Question(
                question.key(),
                number,
                question.text(),
                choices.stream()
                        .map(one -> {
                            int place = choices.indexOf(one);
                            return new LessonPage.Choice(place, plain(one.text()), place == mine);
                        })
                        .toList(),
                answered,
                answered && choices.get(mine).right(),
                answered ? plain(choices.get(mine).why()) : "");
    }

    private static String plain(String text) {
        return text.replace("*", "");
    }

    private String result(List<LessonText.Question> questions, Map<String, Integer> chosen) {
        var answered = questions.stream().filter(one -> chosen.containsKey(one.key())).toList();
        var right =
                answered.stream()
                        .filter(one -> {
                            int mine = chosen.getOrDefault(one.key(), -1);
                            return mine >= 0
                                    && mine < one.choices().size()
                                    && one.choices().get(mine).right();
                        })
                        .count();
        return answered.isEmpty()
                ? ""
                : texts.get(
                        "learning.result",
                        Long.toString(right),
                        Integer.toString(questions.size()));
    }
}
